import type { Site } from './site.ts';

export const mastodon: Site = {
  name: 'Mastodon',
  hosts: ['mastodon.social', 'mastodon.online', 'mstdn.social'],
  editors: ['text area'],
  // A private mention is written in the same box as a post: lib/composers/visibility.ts.
  messages: {
    paths: [
      '/conversations',
      '/timelines/direct',
      '/web/conversations',
      '/web/timelines/direct',
      '/deck/conversations',
      '/deck/timelines/direct',
    ],
  },
};

// Test page: 'mastodon.social' in tests/pages/sites.ts.
