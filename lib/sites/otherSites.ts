import { mastodon } from './mastodon.ts';
import type { Messages } from './site.ts';

/** How messages are known on a host of no list: it may be an instance of Mastodon, or a forum. */
export const messagesElsewhere: Messages = {
  paths: [
    ...mastodon.messages.paths,
    ...['/messages', '/message', '/chat', '/chats', '/direct', '/dm', '/inbox', '/mail', '/pm'],
  ],
  boxes: mastodon.messages.boxes,
};
