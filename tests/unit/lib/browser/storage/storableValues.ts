/** Values that storage returns as they are, as expressions. */
export const kept = [
  'null',
  'false',
  '0',
  '-1.5e300',
  '0.1',
  '""',
  '"größer 😂"',
  '[]',
  '({})',
  '[null, [1, "a"], { b: [true] }]',
  '({ version: 2, days: [{ day: "2026-01-01", sad: 0.25 }], none: null })',
];

/** Values that Chromium's storage forgets or changes without an error, with what is wrong in them. */
export const changed = [
  ['NaN', 'item is NaN'],
  ['-Infinity', 'item is -Infinity'],
  ['undefined', 'item is undefined'],
  ['({ weight: NaN, site: "x.com" })', 'item.weight is NaN'],
  ['({ posts: [{ time: 1 }, { time: Infinity }] })', 'item.posts[1].time is Infinity'],
  ['({ reason: undefined })', 'item.reason is undefined'],
  ['[1, undefined, 3]', 'item[1] is undefined'],
  ['[1, , 3]', 'item[1] is undefined'],
  ['({ scores: Float32Array.of(0.5, 1) })', 'item.scores is Float32Array'],
  ['new Uint8Array(3).buffer', 'item is ArrayBuffer'],
  ['({ at: new Date(0) })', 'item.at is Date'],
  ['new Map([["a", 1]])', 'item is Map'],
  ['new Set([1])', 'item is Set'],
] as const;
