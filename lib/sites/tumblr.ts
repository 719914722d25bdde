import type { Site } from './site.ts';

export const tumblr: Site = {
  name: 'Tumblr',
  hosts: ['tumblr.com'],
  editors: ['Gutenberg'],
  messages: { paths: ['/messaging'], boxes: '.messaging-conversation' },
};

// Test page: 'www.tumblr.com' in tests/pages/sites.ts.
