/** The test pages that are typed in. */
export const hosts = { lexical: 'www.facebook.com', draft: 'x.com' };
