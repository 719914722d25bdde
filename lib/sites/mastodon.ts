import type { Site } from './site.ts';

export const mastodon = {
  name: 'Mastodon',
  hosts: ['mastodon.social', 'mastodon.online', 'mstdn.social'],
  editors: ['text area'],
  messages: {
    paths: ['/conversations', '/web/conversations'],
    // A post that only mentioned people see is written in the same box. The icon of its visibility button is an @.
    boxes: '.compose-form:has(.dropdown-button .icon-at, .privacy-dropdown__value-icon .icon-at)',
  },
} as const satisfies Site;

// Test page: 'mastodon.social' in tests/pages/sites.ts.
