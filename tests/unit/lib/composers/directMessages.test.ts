import { describe, expect, test } from 'vitest';
import { isDirectMessage } from '#lib/composers/directMessages.ts';
import { find, shadow, show } from './page.ts';

const locationOf = (url: string): Location => new URL(url) as unknown as Location;

describe('isDirectMessage: by the address of the page', () => {
  test.each([
    'https://x.com/messages/123-456',
    'https://twitter.com/messages',
    'https://x.com/i/chat/123',
    'https://bsky.app/messages/abc',
    'https://mastodon.social/conversations',
    'https://www.reddit.com/chat/room/1',
    'https://www.facebook.com/messages/t/1',
    'https://www.instagram.com/direct/t/1',
    'https://www.threads.com/messages',
    'https://www.linkedin.com/messaging/thread/1',
    'https://www.tumblr.com/messaging',
    'https://discord.com/channels/@me/1',
    'https://mastodon.example/conversations',
    'https://forum.example/messages/7',
    'https://www.reddit.com/mail/all/1abc',
    'https://www.reddit.com/message/compose/?to=someone',
    'https://www.reddit.com/r/cats/about/message/inbox',
    'https://mod.reddit.com/mail/create',
    'https://old.reddit.com/message/messages/1',
    'https://chat.reddit.com/room/1',
    'https://www.facebook.com/t/1',
    'https://www.facebook.com/stories/1/2',
    'https://www.facebook.com/marketplace/item/1',
    'https://business.facebook.com/latest/inbox/all?asset_id=1',
    'https://www.instagram.com/stories/someone/1',
    'https://www.linkedin.com/sales/inbox/2',
    'https://www.linkedin.com/talent/inbox/0/main/id/1',
    'https://www.linkedin.com/preload/custom-invite/?vanityName=someone',
    'https://www.tumblr.com/someone/ask',
    'https://someone.tumblr.com/ask',
    'https://www.tumblr.com/ask_form/someone.tumblr.com',
    'https://www.tumblr.com/inbox',
    'https://someone.tumblr.com/submit',
    'https://mastodon.social/deck/timelines/direct',
    'https://discord.com/channels/@me/',
  ])('isDirectMessage is true for a box on %s', (url) => {
    expect(isDirectMessage(show('<textarea></textarea>'), locationOf(url))).toBe(true);
  });

  test.each([
    'https://x.com/compose/post',
    'https://x.com/messagesfan',
    'https://bsky.app/profile/messages.bsky.social',
    'https://www.reddit.com/r/chat/submit',
    'https://discord.com/channels/123/456',
    'https://www.youtube.com/messages',
    'https://forum.example/topic/messages-from-mars',
    'https://www.reddit.com/r/mail/comments/1',
    'https://www.reddit.com/user/mail/submit',
    'https://www.facebook.com/someone/posts/1',
    'https://business.facebook.com/latest/composer',
    'https://www.instagram.com/p/1/',
    'https://www.linkedin.com/in/messaging',
    'https://www.tumblr.com/new/text',
    'https://www.tumblr.com/ask-me-later',
    'https://mastodon.social/@messages',
  ])('isDirectMessage is false for a box on %s', (url) => {
    expect(isDirectMessage(show('<textarea></textarea>'), locationOf(url))).toBe(false);
  });
});

/** Mastodon's compose form with the visibility "mentioned people only". The class of its button depends on the version. */
const mentionedOnly = (button: string) =>
  `<form class="compose-form"><textarea></textarea><button class="${button}"><svg class="icon icon-at"></svg></button></form>`;

describe('isDirectMessage: by the address of a page of another host', () => {
  test.each([
    'https://forum.example/private-messages/add',
    'https://forum.example/direct-messages/hello.12/',
    'https://forum.example/u/someone/messages/sent',
    'https://forum.example/ucp.php?i=pm&mode=compose',
    'https://forum.example/index.php?action=pm;sa=send',
    'https://forum.example/private.php?do=newpm&u=1',
    'https://forum.example/pms_send.php?tid=3',
    'https://forum.example/?app=core&module=messaging',
    'https://forum.example/user/someone/chats/7',
    'https://forum.example/inbox.html',
    'https://lemmy.example/create_private_message/1',
    'https://pixelfed.example/account/direct/t/1',
    'https://elk.example/mastodon.example/conversations',
    'https://app.example/#/inbox/4',
    'https://app.example/#!/messages',
    'https://chat.example.org/general',
    'https://web.whatsapp.com/',
    'https://www.messenger.com/t/1',
    'https://mail.example.org/compose',
    'https://blog.example/ask',
    'https://blog.example/Contact-Us/',
    'https://blog.example/kontakt',
    'https://forum.example/nachrichten/1',
    'https://forum.example/es/mensajes',
    'https://forum.example/mensagens/nova',
    'https://forum.example/messages-prives/nouveau.php',
    'https://forum.example/messaggi',
    'https://forum.example/wiadomości',
    'https://forum.example/mesajlarım',
    'https://forum.example/сообщения/7',
    'https://forum.example/メッセージ',
    'https://forum.example/%ZZ/inbox',
  ])('isDirectMessage is true for a box on %s', (url) => {
    expect(isDirectMessage(show('<textarea></textarea>'), locationOf(url))).toBe(true);
  });

  test.each([
    'https://forum.example/questions/ask',
    'https://forum.example/t/how-to-send-mail/7',
    'https://forum.example/viewtopic.php?t=5&message=1',
    'https://forum.example/message-boards/1',
    'https://forum.example/t/a-topic/12#message-5',
    'https://forum.example/posting.php?mode=reply&t=5',
    'https://forum.example/threads/chatting-about-cats.3/',
    'https://snapchatter.example/post',
    'https://blog.example/2024/contactless/#comments',
    'https://forum.im/new-topic',
    'https://forum.example/members/directory',
    'https://forum.example/f/askew',
    'https://forum.example/',
  ])('isDirectMessage is false for a box on %s', (url) => {
    expect(isDirectMessage(show('<textarea></textarea>'), locationOf(url))).toBe(false);
  });
});

describe('isDirectMessage: by the elements around the box', () => {
  test.each([
    ['https://x.com/home', '<div data-testid="DMDrawer"><textarea></textarea></div>'],
    ['https://x.com/home', '<textarea data-testid="dmComposerTextInput"></textarea>'],
    ['https://www.facebook.com/', '<textarea role="textbox" aria-label="Message"></textarea>'],
    ['https://mastodon.social/home', mentionedOnly('dropdown-button')],
    ['https://mastodon.example/home', mentionedOnly('privacy-dropdown__value-icon')],
    ['https://www.linkedin.com/feed/', '<form class="msg-form"><textarea></textarea></form>'],
    ['https://www.tumblr.com/dashboard', '<div class="messaging-conversation"><textarea></textarea></div>'],
    ['https://x.com/home', '<textarea data-testid="dm-composer-textarea"></textarea>'],
    ['https://x.com/home', '<div data-testid="chat-drawer-root"><textarea></textarea></div>'],
    ['https://www.linkedin.com/feed/', '<aside id="msg-overlay"><textarea></textarea></aside>'],
    [
      'https://www.linkedin.com/in/someone/',
      '<div role="dialog"><textarea id="custom-message" name="message"></textarea></div>',
    ],
    [
      'https://discord.com/channels/1/2',
      '<div role="dialog" aria-label="someone"><form><textarea></textarea></form></div>',
    ],
  ])('isDirectMessage is true on %s for the box in %s', (url, html) => {
    show(html);
    expect(isDirectMessage(find('textarea'), locationOf(url))).toBe(true);
  });

  test.each(['Message', 'Nachricht', 'Message à Zoé', 'Write to Zoé', 'メッセージ', ''])(
    'isDirectMessage is true for the chat box of Facebook and of Instagram with the label "%s"',
    (label) => {
      const box = `<textarea role="textbox" aria-label="${label}"></textarea>`;
      for (const around of [
        `<div role="complementary"><div role="grid"><div role="row"></div></div><div role="group">${box}</div></div>`,
        `<div role="dialog"><div role="grid"><div role="row"></div></div><form>${box}</form></div>`,
        `<div>${box}</div>`,
      ])
        for (const url of ['https://www.facebook.com/', 'https://www.instagram.com/']) {
          show(around);
          expect(isDirectMessage(find('textarea'), locationOf(url))).toBe(true);
        }
    },
  );

  test.each([
    ['a post', '<div role="dialog" aria-label="Create post"><form method="POST">BOX</form></div>'],
    ['a comment', '<div role="article"><form role="presentation">BOX</form></div>'],
    [
      'a comment beside a photo',
      '<div role="complementary"><div role="article"></div><form role="presentation">BOX</form></div>',
    ],
    ['a caption', '<div role="dialog"><div role="presentation">BOX</div></div>'],
  ])('isDirectMessage is false for the box of %s on Facebook and on Instagram', (_, around) => {
    for (const url of ['https://www.facebook.com/', 'https://www.instagram.com/']) {
      show(around.replace('BOX', '<textarea role="textbox" aria-label="Message"></textarea>'));
      expect(isDirectMessage(find('textarea'), locationOf(url))).toBe(false);
    }
  });

  test('isDirectMessage is false for a channel of a server on Discord, although it looks like a chat', () => {
    show(
      '<main><ol role="list" data-list-id="chat-messages"><li data-message-id="1"></li></ol><form class="chatForm"><textarea></textarea></form></main>',
    );
    expect(isDirectMessage(find('textarea'), locationOf('https://discord.com/channels/1/2'))).toBe(false);
  });

  test('isDirectMessage is false for a live chat on YouTube, whose chats are public', () => {
    show('<div class="chat" role="log"><textarea></textarea></div>');
    expect(isDirectMessage(find('textarea'), locationOf('https://www.youtube.com/live_chat'))).toBe(false);
  });

  test('isDirectMessage finds the message element around the frame of the box', () => {
    show('<form><input name="recipients" /><iframe></iframe></form>');
    const inner = (find('iframe') as HTMLIFrameElement).contentDocument!;
    const box = inner.body.appendChild(inner.createElement('textarea'));
    expect(isDirectMessage(box, locationOf('https://forum.example/'))).toBe(true);
  });

  test('isDirectMessage finds the message element outside of the shadow root of the box', () => {
    const root = shadow(show('<rs-app></rs-app>'), '<textarea></textarea>');
    expect(isDirectMessage(find('textarea', root), locationOf('https://www.reddit.com/'))).toBe(true);
  });

  test('isDirectMessage is false for a public post on Mastodon', () => {
    show(mentionedOnly('dropdown-button').replace('icon-at', 'icon-globe'));
    expect(isDirectMessage(find('textarea'), locationOf('https://mastodon.social/home'))).toBe(false);
  });

  test('isDirectMessage ignores the message elements of other sites', () => {
    show('<form class="msg-form"><textarea></textarea></form>');
    expect(isDirectMessage(find('textarea'), locationOf('https://x.com/home'))).toBe(false);
  });
});
