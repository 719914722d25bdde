import type { Site } from './site.ts';

export const reddit: Site = {
  name: 'Reddit',
  hosts: ['reddit.com'],
  editors: ['Lexical', 'text area'],
  messages: { paths: ['/chat', '/message'], boxes: 'rs-app, rs-message-composer' },
};

// Test pages: 'www.reddit.com' and 'www.reddit.com/markdown' in tests/pages/sites.ts.
