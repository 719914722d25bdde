import { afterEach, describe, expect, test, vi } from 'vitest';
import { isChat } from '#lib/composers/chats.ts';
import { find, shadow, show } from './page.ts';

const box = '<textarea></textarea>';

function isChatIn(html: string): boolean {
  show(html);
  return isChat(find('textarea'));
}

afterEach(() => vi.useRealTimers());

describe('isChat', () => {
  test.each([
    ['a log before the box', `<main><div role="log"></div><footer>${box}</footer></main>`],
    ['a log after the box', `<main><form>${box}</form><section><div role="log"></div></section></main>`],
    [
      'a log of articles',
      `<div><div role="log"><article>hi</article></div><form>${box}<button>→</button></form></div>`,
    ],
    ['a live list without buttons', `<div><ul aria-live="polite"><li>hi</li></ul><div>${box}</div></div>`],
    [
      'a live list in a box several levels away',
      `<section><div><div><div role="list" aria-live="polite"><p role="listitem">hi</p></div></div></div><div><div><div>${box}</div></div></div></section>`,
    ],
    [
      'messages with numbers',
      `<div><div class="x1"><div data-message-id="5">hi</div></div><div class="x2">${box}</div></div>`,
    ],
    [
      'messages of stream-chat-react',
      `<div class="str-x"><div class="str-list"><div class="str-chat__message str-chat__message--me"></div></div><form>${box}</form></div>`,
    ],
    [
      'messages of chatscope',
      `<div><div><section class="cs-message cs-message--outgoing"></section></div><div class="cs-box">${box}</div></div>`,
    ],
    [
      'messages that were sent and received',
      `<div><div class="list"><div class="message sent">a</div><div class="message received">b</div></div>${box}</div>`,
    ],
    ['bubbles of both sides', `<div><p class="bubble them">a</p><p class="bubble me">b</p>${box}</div>`],
    [
      'messages of the person alone',
      `<div><ol><li class="msg msg-own">a</li></ol><div><form>${box}</form></div></div>`,
    ],
    ['incoming messages', `<div><div class="incoming_msg">a</div><div class="type_msg">${box}</div></div>`],
    [
      'bubbles with the class of iMessage',
      `<div class="thread"><p class="from-me">a</p><p class="from-them">b</p>${box}</div>`,
    ],
    [
      'Element',
      `<div class="mx_RoomView"><ol class="mx_RoomView_MessageList" role="list" aria-live="polite"><li><button>React</button></li></ol><div class="mx_MessageComposer">${box}</div></div>`,
    ],
    ['a window of a shop', `<div id="chat-widget"><div class="window"><div>${box}</div></div></div>`],
    ['class names of CSS modules', `<div class="styles_chatBox__x1"><div>${box}</div></div>`],
    ['a live chat', `<aside class="live-chat"><div></div>${box}</aside>`],
    ['a key that sends', '<div><textarea enterkeyhint="send"></textarea></div>'],
    [
      'a conversation above a page with articles',
      `<div><main><article>news</article></main><div><div role="log"></div><div>${box}</div></div></div>`,
    ],
  ])('isChat is true for a box with %s', (_, html) => {
    expect(isChatIn(html)).toBe(true);
  });

  test.each([
    ['no elements around it', box],
    ['nothing beside it', `<div role="dialog"><form>${box}<button>Post</button></form></div>`],
    [
      'the comments of WordPress',
      `<div id="comments"><ol class="comment-list"><li class="comment even depth-1"><article></article><ol class="children"><li class="comment odd depth-2"></li></ol></li></ol><form id="commentform">${box}</form></div>`,
    ],
    [
      'nested articles',
      `<div role="article"><div role="article"><button>Like</button></div><form role="presentation">${box}</form></div>`,
    ],
    [
      'a live list of comments with buttons',
      `<div><ul aria-live="polite"><li>nice <button>Reply</button></li></ul><form>${box}</form></div>`,
    ],
    ['a log of comments', `<div><div role="log" class="comments"><p>nice</p></div><form>${box}</form></div>`],
    [
      'comments of the person and of others',
      `<div><div class="comment own">a</div><div class="comment other">b</div>${box}</div>`,
    ],
    [
      'comments in Spanish class names',
      `<div><div class="comentarios"><p class="mensaje own">a</p></div>${box}</div>`,
    ],
    [
      'posts of XenForo',
      `<div><article class="message message--post"><div class="message-cell message-cell--user"></div></article><form class="js-quickReply">${box}</form></div>`,
    ],
    [
      'posts of phpBB',
      `<div><div id="p1" class="post has-profile bg2"><div class="postbody"></div></div><form id="postform"><textarea name="message"></textarea></form></div>`,
    ],
    [
      'answers with votes',
      `<div><div class="answer"><button class="js-upvote-btn">1</button><p class="msg me">a</p></div><form>${box}</form></div>`,
    ],
    ['a feed of posts', `<main><form>${box}</form><div role="feed"><div role="article"></div></div></main>`],
    [
      'comments that machines can read',
      `<div><div itemprop="comment" itemtype="https://schema.org/Comment" data-message-id="1"></div>${box}</div>`,
    ],
    [
      'the announcer of React Aria',
      `<div><div data-live-announcer><div role="log" aria-live="polite"></div></div><form>${box}</form></div>`,
    ],
    [
      'the announcer of react-select',
      `<div><div><span role="log" aria-live="polite"></span><input /></div>${box}</div>`,
    ],
    [
      'a hidden log',
      `<div><div style="position: absolute; clip: rect(0 0 0 0)"><div role="log"></div></div>${box}</div>`,
    ],
    ['an empty live list for notices', `<div><ul aria-live="polite"></ul><form>${box}</form></div>`],
    [
      'messages of a framework',
      `<main><ul class="messages"><li class="success">Saved</li></ul>${box}</main>`,
    ],
    [
      'a chat that is not beside its article',
      `<div><article><div>${box}</div></article><aside class="chat" role="log"></aside></div>`,
    ],
    [
      'a chat of its own beside the main part of the page',
      `<div><main><form>${box}</form></main><div class="chat"><div role="log"></div></div></div>`,
    ],
    [
      'links to other sites above it',
      `<div><div class="message"><a class="outgoing" href="/out">a</a></div>${box}</div>`,
    ],
    [
      'a comment with a key that sends',
      `<div class="comments"><div><form class="comment-form"><p>${box}</p></form></div></div>`,
    ],
  ])('isChat is false for a box with %s', (_, html) => {
    expect(isChatIn(html)).toBe(false);
  });

  test('isChat sees a log beside the host of the shadow root of the box', () => {
    show('<div><div role="log"></div><my-box></my-box></div>');
    expect(isChat(find('textarea', shadow(find('my-box'), box)))).toBe(true);
  });

  test('isChat keeps an answer for less than the wait for a text to settle', () => {
    vi.useFakeTimers();
    show(`<div><form>${box}</form></div>`);
    expect(isChat(find('textarea'))).toBe(false);
    find('form').before(Object.assign(document.createElement('div'), { role: 'log' }));
    find('div').firstElementChild!.setAttribute('role', 'log');
    expect(isChat(find('textarea'))).toBe(false);
    vi.advanceTimersByTime(599);
    expect(isChat(find('textarea'))).toBe(true);
  });

  test('isChat is not misled by the names of fields in a form', () => {
    show(
      `<form><input name="parentElement" /><input name="matches" /><input name="querySelector" /><div role="log"></div>${box}</form>`,
    );
    expect(isChat(find('textarea'))).toBe(true);
  });
});
