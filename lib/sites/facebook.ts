import type { Site } from './site.ts';

export const facebook: Site = {
  name: 'Facebook',
  hosts: ['facebook.com'],
  editors: ['Lexical'],
  messages: {
    paths: ['/messages'],
    boxes: '[role="textbox"][aria-label="Message"], [aria-label^="Messages in "]',
  },
};

// Test page: 'www.facebook.com' in tests/pages/sites.ts.
