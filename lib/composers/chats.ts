import { matches, parentOf, rootOf } from './safeDom.ts';

/** Selectors of elements that have a word at the start of a part of their class or id: "chat-box", "page_chatBox". */
const named = (...words: readonly string[]): string =>
  words
    .flatMap((word) =>
      ['class', 'id'].map(
        (name) => `[${name}^="${word}" i], [${name}*=" ${word}" i], [${name}*="_${word}" i]`,
      ),
    )
    .join();

/** Elements around the box of a chat. */
const chats = `[role="log"], [enterkeyhint="send" i], ${named('chat', 'live-chat', 'livechat', 'messenger', 'message-input')}`;

/** The two sides of a conversation, in the class of a message. */
const sides = ['sent', 'received', 'own', 'mine', 'me', 'self', 'them', 'theirs', 'outgoing', 'incoming']
  .map((side) => `[class~="${side}" i], [class$="-${side}" i], [class*="-${side} " i], [class$="_${side}" i]`)
  .join();

/**
 * A list of messages, or one message of it. A log that is read out but not shown is no chat: component libraries have one
 * for announcements. A live list whose items have buttons or links may be one of comments.
 */
const messages = [
  '[role="log"]:not(span, [data-live-announcer] *, [style*="clip"] *, [style*="clip"])',
  '[data-message-id], [class*="message-list" i], [class*="MessageList"], [class*="messageList"]',
  ':is(ul, ol, [role="list"])[aria-live]:has(li, [role="listitem"]):not(:has(button, a[href]))',
  `:is([class*="message" i], [class*="msg" i], [class*="bubble" i], [class*="chat" i]):is(${sides}, [class*="incoming" i])`,
  '[class*="from-me" i], [class*="fromMe"], [data-from-me], [data-is-own], [data-own]',
].join();

/** Comments, and forms and boxes for them, by names that developers give. */
export const comments = ['comment', 'kommentar', 'coment', 'upvote']
  .flatMap((word) => ['class', 'id', 'name', 'action', 'itemtype'].map((name) => `[${name}*="${word}" i]`))
  .join();

const posts = `article, [role="article"], [role="feed"], ${comments}`;
const signs = `${messages}, ${posts}`;

/** The outermost elements that a chat and its box share. What lies beside one of them belongs to something else. */
const wholes = 'body, main, [role="main"], dialog, [role="dialog"]';

/** How many elements around the box are looked at. */
const reach = 12;

/** How many elements are looked at on each side. */
const nearest = 8;

/**
 * Milliseconds for which an answer holds. It is shorter than the wait for a text to settle, so the text is never read by an
 * old answer.
 */
const memory = 500;

const answers = new WeakMap<Element, { readonly answer: boolean; readonly until: number }>();

/**
 * Returns whether a box lies beside a list of messages between people. From the box outward, the first sign decides: an
 * element of a chat around the box, or a list of messages beside it, makes it a message; an article or comments make it a
 * post. Without a sign it is a post. The answer is kept for half a second, because the function is called at each key.
 */
export function isChat(box: Element): boolean {
  const known = answers.get(box);
  const now = performance.now();
  if (known && now < known.until) return known.answer;
  const answer = looksLikeChat(box);
  answers.set(box, { answer, until: now + memory });
  return answer;
}

function looksLikeChat(box: Element): boolean {
  let place: Element | undefined = box;
  for (let level = 0; place && level < reach; level++) {
    if (matches(place, posts)) return false;
    if (matches(place, chats)) return true;
    if (matches(place, wholes)) return false;
    for (const beside of siblingsOf(place)) {
      const sign = matches(beside, signs) ? beside : Element.prototype.querySelector.call(beside, signs);
      if (sign) return matches(sign, messages) && !matches(sign, comments);
    }
    place = parentOf(place) ?? hostOf(rootOf(place));
  }
  return false;
}

/** The elements beside an element, the nearest ones only, because a list may have thousands. */
function siblingsOf(element: Element): Element[] {
  const siblings: Element[] = [];
  for (const side of ['previousElementSibling', 'nextElementSibling']) {
    let next: Element | null = element;
    for (let k = 0; k < nearest; k++) {
      next = next && (Reflect.get(Element.prototype, side, next) as Element | null);
      if (next) siblings.push(next);
    }
  }
  return siblings;
}

const hostOf = (root: Node): Element | undefined => (root instanceof ShadowRoot ? root.host : undefined);
