// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isDirectMessage } from '#lib/composers/directMessages.ts';
import { find, shadow, show } from './page.ts';

const at = (url: string): Location => new URL(url) as unknown as Location;

describe('a message to someone is known by the address of its page', () => {
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
  ])('%s', (url) => {
    expect(isDirectMessage(show('<textarea></textarea>'), at(url))).toBe(true);
  });

  test.each([
    'https://x.com/compose/post',
    'https://x.com/messagesfan',
    'https://bsky.app/profile/messages.bsky.social',
    'https://www.reddit.com/r/chat/submit',
    'https://discord.com/channels/123/456',
    'https://www.youtube.com/messages',
    'https://forum.example/topic/messages-from-mars',
  ])('not %s', (url) => {
    expect(isDirectMessage(show('<textarea></textarea>'), at(url))).toBe(false);
  });
});

/** Mastodon's compose form, whose visibility is those who are mentioned. */
const mentioned = (button: string) =>
  `<form class="compose-form"><textarea></textarea><button class="${button}"><svg class="icon icon-at"></svg></button></form>`;

describe('or by what is around its box', () => {
  test.each([
    ['https://x.com/home', '<div data-testid="DMDrawer"><textarea></textarea></div>'],
    ['https://x.com/home', '<textarea data-testid="dmComposerTextInput"></textarea>'],
    ['https://www.facebook.com/', '<textarea role="textbox" aria-label="Message"></textarea>'],
    ['https://mastodon.social/home', mentioned('dropdown-button')],
    ['https://mastodon.example/home', mentioned('privacy-dropdown__value-icon')],
    ['https://www.linkedin.com/feed/', '<form class="msg-form"><textarea></textarea></form>'],
    ['https://www.tumblr.com/dashboard', '<div class="messaging-conversation"><textarea></textarea></div>'],
  ])('%s: %s', (url, html) => {
    show(html);
    expect(isDirectMessage(find('textarea'), at(url))).toBe(true);
  });

  test('also outside of its shadow root', () => {
    const root = shadow(show('<rs-app></rs-app>'), '<textarea></textarea>');
    expect(isDirectMessage(find('textarea', root), at('https://www.reddit.com/'))).toBe(true);
  });

  test('a post of Mastodon for everyone is none', () => {
    show(mentioned('dropdown-button').replace('icon-at', 'icon-globe'));
    expect(isDirectMessage(find('textarea'), at('https://mastodon.social/home'))).toBe(false);
  });

  test('of its own site only', () => {
    show('<form class="msg-form"><textarea></textarea></form>');
    expect(isDirectMessage(find('textarea'), at('https://x.com/home'))).toBe(false);
  });
});
