import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as runtime from 'onnxruntime-web';
import { beforeAll, describe, expect, test } from 'vitest';
import { Classifier } from '#lib/mood/classifier.ts';
import { feelings } from '#lib/mood/feelings.ts';
import { UserError } from '#scripts/cli/command.ts';
import { detectLanguage } from '#scripts/cli/language.ts';
import { type MoodOptions, printedMoods } from '#scripts/cli/mood.ts';

interface Line {
  readonly text: string;
  readonly mood: string;
  readonly happy: number;
  readonly weight: number;
  readonly reason?: string;
  readonly danger?: boolean;
  readonly words?: readonly { word: string; effect: number }[];
  readonly feelings: Readonly<Record<string, number>>;
  readonly feeling: string | null;
  readonly irony: number;
}

/** The last keys of a line, which a model with tags adds. */
const tagKeys = ['feelings', 'feeling', 'irony'];
/** What they say of a text that was not read. */
const unreadTags = {
  feelings: Object.fromEntries(feelings.map((feeling) => [feeling, 0])),
  feeling: null,
  irony: 0,
};

let classifier: Classifier;
beforeAll(async () => {
  const model = new URL('../../../../model/', import.meta.url);
  classifier = await Classifier.load(runtime, (name) => readFile(new URL(name, model)), detectLanguage);
}, 60_000);

const parsed = (printed: string): Line[] => {
  expect(printed === '' || printed.endsWith('\n')).toBe(true);
  expect(printed).not.toMatch(/[\u0085\u2028\u2029]/); // some readers split lines at these characters
  return printed
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
};

async function mood(input: string, options: MoodOptions = {}): Promise<Line[]> {
  let printed = '';
  for await (const line of printedMoods(classifier, chunksOf(input), options)) printed += line;
  return parsed(printed);
}

/** Splits a text into chunks, as a pipe may do. */
async function* chunksOf(text: string): AsyncGenerator<string> {
  const characters = [...text];
  for (let start = 0; start < characters.length; start += 7)
    yield characters.slice(start, start + 7).join('');
}

describe('printedMoods on ten texts', () => {
  const texts = [
    'I love this, best day ever',
    'I miss her so much it hurts',
    '',
    'the bus leaves at 9:40',
    '  spaces stay  ',
    'one line\u2028for people\u2029and one for files\u0085',
    'quotes " and \\ and tabs\t',
    '🎉🎉 日本語 ünïcode',
    'I love this, best day ever',
    'no newline after this',
  ];
  let lines: Line[];

  beforeAll(async () => {
    lines = await mood(texts.join('\n'));
  });

  test('printedMoods repeats each text unchanged, including empty lines and the last line', () => {
    expect(lines.map(({ text }) => text)).toEqual(texts);
  });

  test('printedMoods prints the keys text, mood, happy, weight, feelings, feeling and irony only', () => {
    for (const line of lines)
      expect(Object.keys(line)).toEqual(['text', 'mood', 'happy', 'weight', ...tagKeys]);
  });

  test('printedMoods prints the reading of the classifier', async () => {
    for (const { text, mood, happy, weight, feeling, irony } of lines) {
      const reading = await classifier.read(text);
      expect(mood).toBe(reading.mood);
      expect(feeling).toBe(reading.feeling);
      expect(irony).toBeCloseTo(reading.irony!, 4);
      expect(happy).toBeCloseTo(reading.happy, 4);
      expect(weight).toBeCloseTo(reading.weight, 4);
    }
  });

  test('printedMoods rounds numbers to four decimals', () => {
    for (const { happy, weight, feelings, irony } of lines) {
      for (const value of [happy, weight, irony, ...Object.values(feelings)])
        expect(String(value)).toMatch(/^(0|1|0\.\d{1,4})$/);
    }
  });

  test('printedMoods prints the same object for the same text', () => {
    expect(lines[8]).toEqual(lines[0]);
  });

  test('printedMoods is unsure about an empty line', () => {
    expect(lines[2]).toEqual({ text: '', mood: 'unsure', happy: 0.5, weight: 0, ...unreadTags });
  });

  test('printedMoods reads happy words as happy and sad words as sad', () => {
    expect(lines.slice(0, 2).map(({ mood }) => mood)).toEqual(['happy', 'sad']);
    expect(lines[0]!.happy).toBeGreaterThan(0.8);
    expect(lines[1]!.happy).toBeLessThan(0.2);
  });
});

test('printedMoods is unsure about a text in another language and gives the reason', async () => {
  const lines = await mood('heute war ein wunderschöner Tag am See\nты где\n', { words: true });
  for (const line of lines) {
    expect(line).toEqual({
      text: line.text,
      mood: 'unsure',
      happy: 0.5,
      weight: 0,
      reason: 'language',
      words: [],
      ...unreadTags,
    });
  }
});

test('printedMoods prints as weight twice the distance of happy from 0.5', async () => {
  const [line] = await mood('I love this, best day ever');
  expect(line!.weight).toBeCloseTo(Math.abs(2 * line!.happy - 1), 3);
});

describe('printedMoods on line breaks', () => {
  test('printedMoods accepts Windows line breaks', async () => {
    const lines = await mood('so happy\r\n\r\nso sad\r\n');
    expect(lines.map(({ text }) => text)).toEqual(['so happy', '', 'so sad']);
  });

  test('printedMoods prints an object for each line of an input of newlines', async () => {
    expect((await mood('\n\n')).map(({ text }) => text)).toEqual(['', '']);
  });

  test('printedMoods prints nothing for an empty input', async () => {
    expect(await mood('')).toEqual([]);
  });
});

test('printedMoods prints the effect of each word if words is true', async () => {
  const lines = await mood('I love it!\n\nthe funeral is sad\nthis is not very good\n', { words: true });
  for (const line of lines)
    expect(Object.keys(line)).toEqual(['text', 'mood', 'happy', 'weight', 'words', ...tagKeys]);
  const words = lines.map((line) => line.words!.map(({ word }) => word));
  expect(words).toEqual([
    ['i', 'love', 'it', '!'],
    [],
    ['the', 'funeral', 'is', 'sad'],
    ['this', 'is', 'not very good'],
  ]);
  for (const word of lines.flatMap((line) => line.words!))
    expect(Object.keys(word)).toEqual(['word', 'effect']);
  const effectOf = (line: number, word: string) =>
    lines[line]!.words!.find((entry) => entry.word === word)!.effect;
  expect(effectOf(0, 'love')).toBeGreaterThan(0);
  expect(effectOf(2, 'sad')).toBeLessThan(0);
  for (const { effect } of lines.flatMap((line) => line.words!))
    expect(Math.abs(effect)).toBeLessThanOrEqual(1);
});

test.each([false, true])(
  'printedMoods drops a byte order mark at the start only, with json %s',
  async (json) => {
    const texts = ['so happy', '\uFEFFso sad'];
    const lines = texts.map((text) => (json ? JSON.stringify(text) : text));
    expect((await mood(`\uFEFF${lines.join('\n')}`, { json })).map(({ text }) => text)).toEqual(texts);
  },
);

test('printedMoods reads texts with line ends from JSON strings', async () => {
  const texts = ['so happy\nreally', '', 'quotes " and \r\n'];
  const input = texts.map((text) => `${JSON.stringify(text)}\r\n`).join('');
  const lines = await mood(input, { json: true, words: true });
  expect(lines.map(({ text }) => text)).toEqual(texts);
  expect(lines[0]!.words!.map(({ word }) => word)).toEqual(['so', 'happy', 'really']);
});

test.each(['so happy', '{"text": "so happy"}', '7', '', '"so happy'])(
  'printedMoods refuses the line %j with its number if json is true',
  async (line) => {
    await expect(mood(`"so sad"\n${line}\n`, { json: true })).rejects.toThrow(
      new UserError('line 2: not a JSON string'),
    );
  },
);

test('printedMoods says of each text whether its writer may be at risk if danger is true', async () => {
  const texts = ['so happy', 'i am going\nto kill myself'];
  const lines = await mood(texts.map((text) => JSON.stringify(text)).join('\n'), {
    json: true,
    danger: true,
  });
  for (const line of lines)
    expect(Object.keys(line)).toEqual(['text', 'mood', 'happy', 'weight', 'danger', ...tagKeys]);
  expect(lines.map(({ danger }) => danger)).toEqual([false, true]);
});

describe('the command mood', { timeout: 60_000 }, () => {
  const script = fileURLToPath(new URL('../../../../scripts/cli/mood.ts', import.meta.url));
  const start = (...args: string[]) => {
    const command = spawn(process.execPath, [script, ...args]);
    command.stdin.on('error', () => undefined); // the command may exit before it has read its input
    return command;
  };
  async function run(input: string, ...args: string[]) {
    const command = start(...args);
    command.stdin.end(input);
    const [stdout, stderr, [status]] = await Promise.all([
      textOf(command.stdout),
      textOf(command.stderr),
      once(command, 'close'),
    ]);
    return { status, stdout, stderr };
  }

  test('the command mood prints the moods of its standard input', async () => {
    const text = 'so happy 🎉\nso sad\n';
    const { status, stdout, stderr } = await run(text, '--words');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(parsed(stdout)).toEqual(await mood(text, { words: true }));
  });

  test.each([
    [['--colour'], '--colour'],
    [['a stray word'], 'a stray word'],
    [['--danger', 'stray'], 'stray'],
    [['--words', 'joy', 'stray'], 'stray'],
    [['--words', 'tiredness'], 'tiredness'],
  ])('the command mood rejects %j in one line that names %j', async (args, argument) => {
    const { status, stdout, stderr } = await run('so happy\n', ...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(argument);
  });

  test('the command mood exits without an error if its reader stops early', async () => {
    const command = start();
    command.stdin.end('so happy\n'.repeat(3000));
    command.stdout.once('data', () => command.stdout.destroy());
    const [stderr, [status]] = await Promise.all([textOf(command.stderr), once(command, 'exit')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
