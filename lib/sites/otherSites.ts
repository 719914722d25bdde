import { mastodon } from './mastodon.ts';
import type { Messages } from './site.ts';

/** How to recognize direct messages on a host that no site of the list has. It may run Mastodon, or be a forum. */
export const messagesElsewhere: Messages = {
  paths: [
    ...mastodon.messages.paths,
    '/messages',
    '/message',
    '/chat',
    '/chats',
    '/direct',
    '/dm',
    '/inbox',
    '/mail',
    '/pm',
  ],
  boxes: mastodon.messages.boxes,
};
