import type { Site } from './site.ts';

export const mastodon: Site = {
  name: 'Mastodon',
  hosts: ['mastodon.social', 'mastodon.online', 'mstdn.social'],
  editors: ['text area'],
  messages: { paths: ['/conversations', '/web/conversations'] },
};
