import type { Site } from './site.ts';

export const threads: Site = {
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  editors: ['Lexical'],
  messages: { paths: ['/messages'] },
};

// Test page: 'www.threads.com' in tests/pages/sites.ts.
