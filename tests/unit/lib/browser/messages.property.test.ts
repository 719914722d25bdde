import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startRouter } from '#lib/browser/background/router.ts';
import type { Handlers, MessageKind } from '#lib/browser/protocol.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { propertyCases } from '#tests/support/tiers.ts';
import { fromPopup, fromX, type Sender } from './startBackground.ts';

/** Arguments that each kind takes, and whether it takes these; from what the protocol says, not from the guard. */
const protocol: {
  readonly [K in MessageKind]: {
    readonly good: readonly unknown[];
    readonly takes: (args: readonly unknown[]) => boolean;
  };
} = {
  wake: { good: [], takes: isNothing },
  read: { good: ['\uD83D what a day'], takes: ([text, ...more]) => isNothing(more) && isText(text, 10_000) },
  end: { good: [], takes: isNothing },
  current: { good: [], takes: isNothing },
  correct: { good: ['sad'], takes: ([mood, ...more]) => isNothing(more) && isMood(mood) },
  shuffle: { good: [], takes: isNothing },
  retry: { good: [], takes: isNothing },
  wish: {
    good: ['happy', 'stay'],
    takes: ([mood, wish, ...more]) =>
      isNothing(more) && isMood(mood) && isOf(wish, 'lift', 'stay', 'distract'),
  },
  say: {
    good: ['film:1', 'like'],
    takes: ([item, say, ...more]) =>
      isNothing(more) && isItem(item) && isOf(say, 'like', 'dislike', 'seen', 'clear'),
  },
  shown: {
    good: [7, ['song:Queen\tInnuendo']],
    takes: ([seed, items, ...more]) =>
      isNothing(more) &&
      Number.isInteger(seed) &&
      Array.isArray(items) &&
      items.length <= 100 &&
      items.every(isItem),
  },
  survey: {
    good: [noTaste.survey],
    takes: ([survey, ...more]) => isNothing(more) && hasOwn(survey, ...Object.keys(noTaste.survey)),
  },
  restore: { good: [{ tonic: 1 }], takes: (args) => args.length === 1 },
  erase: { good: [], takes: isNothing },
  eraseDiary: { good: [], takes: isNothing },
  set: {
    good: [{ of: 'others', host: 'forum.example', value: true }],
    takes: ([change, ...more]) => isNothing(more) && hasOwn(change, 'of', 'value'),
  },
};

function isNothing(args: readonly unknown[]): boolean {
  return args.length === 0;
}
const isText = (value: unknown, most: number) => typeof value === 'string' && value.length <= most;
const isOf = (value: unknown, ...known: readonly unknown[]) => known.includes(value);
const isMood = (value: unknown) => isOf(value, 'happy', 'sad');
const isItem = (value: unknown) =>
  isText(value, 1000) && /^(film:\d+|song:[^\t]+\t[^\t]+)$/.test(String(value));
const hasOwn = (value: unknown, ...names: readonly string[]) =>
  typeof value === 'object' && value !== null && names.every((name) => Object.hasOwn(value, name));

const kinds = Object.keys(protocol) as MessageKind[];
const fromPages: readonly string[] = ['wake', 'read', 'end'];
const noKinds = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length', '', 'sell'];

/** What a message may hold in the place of what it should. */
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
    key: fc.constantFrom('kind', 'args', 'of', 'host', 'value', 'happy', ...noKinds),
    values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom(...kinds, 'x.com')],
    maxDepth: 2,
  }),
  fc.jsonValue({ maxDepth: 1 }),
);
const good = fc.constantFrom(...kinds).map((kind) => ({ kind, args: protocol[kind].good }));
const spoiled = fc
  .tuple(good, fc.nat(3), fc.nat(2), fc.array(anything, { maxLength: 2 }))
  .map(([{ kind, args }, at, gone, come]) => ({ kind, args: args.toSpliced(at, gone, ...come) }));
const forged = fc.record({
  kind: fc.oneof(fc.constantFrom(...kinds, ...noKinds), anything),
  args: fc.oneof(fc.array(anything, { maxLength: 3 }), anything),
});
const message = fc.oneof(good, spoiled, forged, anything);

const { id } = fakeBrowser.runtime;
const strangers: readonly Sender[] = [
  { ...fromPopup, id: 'somebody-else' },
  { id },
  { id, url: 'x.com' },
  { url: 'https://x.com/' },
  {},
];

/** What was handled last. */
let handled: { readonly kind: string; readonly args: readonly unknown[] } | undefined;
let listener: (message: unknown, sender: Sender) => unknown;

beforeEach(() => {
  const hear =
    (kind: MessageKind) =>
    (_asker: unknown, ...args: readonly unknown[]): void => {
      handled = { kind, args };
    };
  const addListener = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  startRouter(Object.fromEntries(kinds.map((kind) => [kind, hear(kind)])) as unknown as Handlers);
  listener = addListener.mock.calls[0]![0] as typeof listener;
});

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** What is handled of a message, as it is after its way between two processes. */
function heard(message: unknown, sender: Sender): typeof handled {
  handled = undefined;
  listener(message, sender);
  return handled;
}

const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

test('of messages those are handled that the protocol knows, as they are, and none by strangers', () => {
  const isAnswered = (message: unknown) => {
    const told = heard(message, fromPopup);
    if (told !== undefined) {
      if (!protocol[told.kind as MessageKind].takes(told.args)) expect.fail('not of the protocol');
      expect(message).toMatchObject(told);
    }
    const toldByPage = heard(message, fromX);
    if ((toldByPage !== undefined) !== (told !== undefined && fromPages.includes(told.kind)))
      expect.fail('by a page');
    for (const stranger of strangers) if (heard(message, stranger)) expect.fail('by a stranger');
  };
  fc.assert(fc.property(message.map(sent), isAnswered), { numRuns: propertyCases });
  expect(Object.prototype).not.toHaveProperty('kind');
});

test.each(kinds)('%s is handled where nothing is wrong with it', (kind) => {
  expect(heard(sent({ kind, args: protocol[kind].good }), fromPopup)).toMatchObject({ kind });
});
