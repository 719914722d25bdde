import type { Site } from './site.ts';

export const bluesky: Site = {
  name: 'Bluesky',
  hosts: ['bsky.app'],
  editors: ['TipTap'],
  messages: { paths: ['/messages'] },
};

// Test page: 'bsky.app' in tests/pages/sites.ts.
