import type { Site } from './site.ts';

export const x: Site = {
  name: 'X',
  hosts: ['x.com', 'twitter.com'],
  editors: ['Draft.js'],
  messages: {
    paths: ['/messages', '/i/chat', '/i/grok'],
    boxes: '[data-testid^="dm" i], [data-testid^="chat" i], [data-testid^="grok" i]',
  },
};

// Test page: 'x.com' in tests/pages/sites.ts.
