import { metaMessageBoxes } from './facebook.ts';
import type { Site } from './site.ts';

export const instagram: Site = {
  name: 'Instagram',
  hosts: ['instagram.com'],
  editors: ['Lexical'],
  messages: { paths: ['/direct', '/stories'], boxes: metaMessageBoxes },
};

// Test page: 'www.instagram.com' in tests/pages/sites.ts.
