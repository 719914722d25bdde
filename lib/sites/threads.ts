import type { Site } from './site.ts';

export const threads: Site = {
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  editors: ['Lexical'],
  messages: {
    paths: ['/messages', '/direct', '/inbox'],
    boxes: '[role="dialog"]:has([role="grid"], [role="log"])',
  },
};

// Test page: 'www.threads.com' in tests/pages/sites.ts.
