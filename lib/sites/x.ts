import type { Site } from './site.ts';

export const x: Site = {
  name: 'X',
  hosts: ['x.com', 'twitter.com'],
  editors: ['Draft.js'],
  messages: {
    paths: ['/messages', '/i/chat'],
    boxes: '[data-testid^="dmComposer"], [data-testid="DMDrawer"]',
  },
};

// Test page: 'x.com' in tests/pages/sites.ts.
