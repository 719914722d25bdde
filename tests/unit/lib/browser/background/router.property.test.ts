import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startRouter } from '#lib/browser/background/router.ts';
import type { Handlers, MessageKind } from '#lib/browser/protocol.ts';
import { feelings } from '#lib/mood/feelings.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { propertyCases } from '#tests/support/tiers.ts';
import { fromPopup, fromX, type Sender } from '#tests/unit/lib/browser/startBackground.ts';

/** Valid arguments of each message, and a check of arguments that was written independently of the schemas. */
const expected: {
  readonly [K in MessageKind]: {
    readonly valid: readonly unknown[];
    readonly accepts: (args: readonly unknown[]) => boolean;
  };
} = {
  loadModel: { valid: [], accepts: isEmpty },
  readPost: {
    valid: ['\uD83D what a day', 7],
    accepts: ([text, post, ...more]) => isEmpty(more) && isText(text, 10_000) && isPost(post),
  },
  endPost: { valid: [7], accepts: ([post, ...more]) => isEmpty(more) && isPost(post) },
  loadMoodDot: { valid: [], accepts: isEmpty },
  getCurrentPost: { valid: [], accepts: isEmpty },
  correctMood: {
    valid: ['sad', 'fear'],
    accepts: ([mood, ...more]) =>
      isMood(mood) && (isEmpty(more) || (more.length === 1 && isOneOf(more[0], ...feelings))),
  },
  shufflePicks: { valid: [], accepts: isEmpty },
  reloadModel: { valid: [], accepts: isEmpty },
  setWish: {
    valid: ['happy', 'stay'],
    accepts: ([mood, wish, ...more]) =>
      isEmpty(more) && isMood(mood) && isOneOf(wish, 'lift', 'stay', 'distract'),
  },
  chooseTab: {
    valid: ['films'],
    accepts: ([tab, ...more]) => isEmpty(more) && isOneOf(tab, 'songs', 'films'),
  },
  ratePick: {
    valid: ['film:1', 'like', ['Drama']],
    accepts: ([item, rating, genres = [], ...more]) =>
      isEmpty(more) &&
      isItem(item) &&
      isOneOf(rating, 'like', 'dislike', 'seen', 'clear') &&
      Array.isArray(genres) &&
      genres.length <= 40 &&
      genres.every((genre) => isText(genre, 40)),
  },
  recordShown: {
    valid: [7, ['song:Queen\tInnuendo']],
    accepts: ([seed, items, ...more]) =>
      isEmpty(more) &&
      Number.isInteger(seed) &&
      Array.isArray(items) &&
      items.length <= 100 &&
      items.every(isItem),
  },
  setSurvey: {
    valid: [noTaste.survey],
    accepts: ([survey, ...more]) => isEmpty(more) && hasOwn(survey, ...Object.keys(noTaste.survey)),
  },
  restoreBackup: { valid: [{ tonic: 1 }], accepts: (args) => args.length === 1 },
  eraseEverything: { valid: [], accepts: isEmpty },
  forgetAdjustments: { valid: [], accepts: isEmpty },
  eraseDiary: { valid: [], accepts: isEmpty },
  changeSetting: {
    valid: [{ of: 'others', host: 'forum.example', value: true }],
    accepts: ([change, ...more]) => isEmpty(more) && hasOwn(change, 'of', 'value'),
  },
};

function isEmpty(args: readonly unknown[]): boolean {
  return args.length === 0;
}
const isText = (value: unknown, maxLength: number) => typeof value === 'string' && value.length <= maxLength;
const isPost = (value: unknown) => Number.isInteger(value) && (value as number) >>> 0 === value;
const isOneOf = (value: unknown, ...choices: readonly unknown[]) => choices.includes(value);
const isMood = (value: unknown) => isOneOf(value, 'happy', 'sad');
const isItem = (value: unknown) =>
  isText(value, 1000) && /^(film:\d+|song:[^\t]+\t[^\t]+)$/.test(String(value));
const hasOwn = (value: unknown, ...names: readonly string[]) =>
  typeof value === 'object' && value !== null && names.every((name) => Object.hasOwn(value, name));

const kinds = Object.keys(expected) as MessageKind[];
const contentScriptKinds: readonly string[] = ['loadModel', 'readPost', 'endPost', 'loadMoodDot'];
const invalidKinds = [
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'length',
  '',
  'sell',
];

/** Values that replace parts of messages. */
const anything = fc.oneof(
  fc.constantFrom(
    'sad',
    'lift',
    'film:1',
    'film:01',
    'song:\t',
    'x'.repeat(10_001),
    Array(101).fill('film:1'),
  ),
  fc.object({
    key: fc.constantFrom('kind', 'args', 'of', 'host', 'value', 'happy', ...invalidKinds),
    values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom(...kinds, 'x.com')],
    maxDepth: 2,
  }),
  fc.jsonValue({ maxDepth: 1 }),
);
const valid = fc.constantFrom(...kinds).map((kind) => ({ kind, args: expected[kind].valid }));
const damaged = fc
  .tuple(valid, fc.nat(3), fc.nat(2), fc.array(anything, { maxLength: 2 }))
  .map(([{ kind, args }, index, removed, added]) => ({
    kind,
    args: args.toSpliced(index, removed, ...added),
  }));
const forged = fc.record({
  kind: fc.oneof(fc.constantFrom(...kinds, ...invalidKinds), anything),
  args: fc.oneof(fc.array(anything, { maxLength: 3 }), anything),
});
const message = fc.oneof(valid, damaged, forged, anything);

const { id } = fakeBrowser.runtime;
const strangers: readonly Sender[] = [
  { ...fromPopup, id: 'somebody-else' },
  { id },
  { id, url: 'x.com' },
  { url: 'https://x.com/' },
  {},
];

interface Call {
  readonly kind: string;
  readonly args: readonly unknown[];
}

/** The last call of a handler. */
let lastCall: Call | undefined;
let listener: (message: unknown, sender: Sender) => unknown;

beforeEach(() => {
  const handler =
    (kind: MessageKind) =>
    (_sender: unknown, ...args: readonly unknown[]): void => {
      lastCall = { kind, args };
    };
  const addListener = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  startRouter(Object.fromEntries(kinds.map((kind) => [kind, handler(kind)])) as unknown as Handlers);
  listener = addListener.mock.calls[0]![0] as typeof listener;
});

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** Returns the call of a handler that a message causes. */
function callOf(message: unknown, sender: Sender): Call | undefined {
  lastCall = undefined;
  listener(message, sender);
  return lastCall;
}

/** Returns a message as it is after it was sent from one process to another. */
const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

test('router calls handlers only for valid messages of allowed senders, with unchanged arguments', () => {
  const isRouted = (message: unknown) => {
    const call = callOf(message, fromPopup);
    if (call !== undefined) {
      if (!expected[call.kind as MessageKind].accepts(call.args)) expect.fail('invalid arguments');
      expect(message).toMatchObject(call);
    }
    const callOfPage = callOf(message, fromX);
    if ((callOfPage !== undefined) !== (call !== undefined && contentScriptKinds.includes(call.kind)))
      expect.fail('wrong for a content script');
    for (const stranger of strangers) if (callOf(message, stranger)) expect.fail('handled for a stranger');
  };
  fc.assert(fc.property(message.map(sent), isRouted), { numRuns: propertyCases });
  expect(Object.prototype).not.toHaveProperty('kind');
});

test.each(kinds)('router calls the handler of %s for valid arguments', (kind) => {
  expect(callOf(sent({ kind, args: expected[kind].valid }), fromPopup)).toMatchObject({ kind });
});
