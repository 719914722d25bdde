// @vitest-environment jsdom
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
  ])('isDirectMessage is false for a box on %s', (url) => {
    expect(isDirectMessage(show('<textarea></textarea>'), locationOf(url))).toBe(false);
  });
});

/** Mastodon's compose form with the visibility "mentioned people only". The class of its button depends on the version. */
const mentionedOnly = (button: string) =>
  `<form class="compose-form"><textarea></textarea><button class="${button}"><svg class="icon icon-at"></svg></button></form>`;

describe('isDirectMessage: by the elements around the box', () => {
  test.each([
    ['https://x.com/home', '<div data-testid="DMDrawer"><textarea></textarea></div>'],
    ['https://x.com/home', '<textarea data-testid="dmComposerTextInput"></textarea>'],
    ['https://www.facebook.com/', '<textarea role="textbox" aria-label="Message"></textarea>'],
    ['https://mastodon.social/home', mentionedOnly('dropdown-button')],
    ['https://mastodon.example/home', mentionedOnly('privacy-dropdown__value-icon')],
    ['https://www.linkedin.com/feed/', '<form class="msg-form"><textarea></textarea></form>'],
    ['https://www.tumblr.com/dashboard', '<div class="messaging-conversation"><textarea></textarea></div>'],
  ])('isDirectMessage is true on %s for the box in %s', (url, html) => {
    show(html);
    expect(isDirectMessage(find('textarea'), locationOf(url))).toBe(true);
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
