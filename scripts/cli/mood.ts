// npm run --silent mood [-- --words [FEELING] --danger --json]: reads one text a line from standard input and prints one
// JSON object a line, in the same order.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as runtime from 'onnxruntime-web';
import { isAtRisk } from '#lib/crisis/detect.ts';
import { Classifier } from '#lib/mood/classifier.ts';
import type { Feeling } from '#lib/mood/feelings.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { command, UserError } from './command.ts';
import { detectLanguage } from './language.ts';

if (import.meta.main) {
  await command(async () => {
    const flag = { type: 'boolean', default: false } as const;
    // parseArgs has no options with a value that may be missing, so the feeling of --words is an argument of its own.
    const { values, positionals } = parseArgs({
      options: { words: flag, danger: flag, json: flag },
      allowPositionals: true,
    });
    const [name, stray] = values.words ? positionals : [undefined, ...positionals];
    if (stray !== undefined) throw new UserError(`${stray}: only --words takes a word, which is a feeling`);
    const classifier = await readClassifier();
    const options = { ...values, ...(name !== undefined && { feeling: feelingNamed(name, classifier) }) };
    for await (const line of printedMoods(classifier, process.stdin.setEncoding('utf8'), options))
      process.stdout.write(line);
  });
}

export interface MoodOptions {
  /** Adds the effect of each word. */
  readonly words?: boolean;
  /** The effects are those on this feeling, one of the classifier's, and not on `happy`. */
  readonly feeling?: Feeling;
  /** Adds whether the writer may be at risk. */
  readonly danger?: boolean;
  /** Reads each line as a JSON string, so that a text may contain line ends. */
  readonly json?: boolean;
}

/**
 * Yields what the command prints: one line, with its line break, for each line of the input.
 * @param input the text in chunks, which may be cut anywhere except within a character
 * @throws UserError with the number of the line if `json` is set and a line is not a JSON string
 */
export async function* printedMoods(
  classifier: Classifier,
  input: AsyncIterable<string>,
  options: MoodOptions,
): AsyncGenerator<string> {
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    const text = options.json ? parsedText(line, number) : line;
    const { mood, happy, weight, reason, feelings, feeling, irony } = await classifier.read(text);
    const words = options.words && (await classifier.effects(text, 0, options.feeling));
    const result = {
      text,
      mood,
      happy: rounded(happy),
      weight: rounded(weight),
      ...(reason && { reason }),
      ...(options.danger && { danger: isAtRisk(text) }),
      ...(words && { words: words.map(({ word, effect }) => ({ word, effect: rounded(effect) })) }),
      ...(feelings && { feelings: roundedAll(feelings), feeling }),
      ...(irony !== undefined && { irony: rounded(irony) }),
    };
    yield `${singleLineJson(result)}\n`;
  }
}

/**
 * Returns the feeling with this name.
 * @throws UserError that lists the feelings if the model does not know it
 */
export function feelingNamed(name: string, { feelings }: Pick<Classifier, 'feelings'>): Feeling {
  const feeling = feelings.find((known) => known === name);
  if (feeling !== undefined) return feeling;
  const known = feelings.length === 0 ? 'no feelings' : feelings.join(', ');
  throw new UserError(`--words ${name}: the model knows ${known}`);
}

async function readClassifier(): Promise<Classifier> {
  const folder = new URL('../../model/', import.meta.url);
  try {
    return await Classifier.load(runtime, (name) => readFile(new URL(name, folder)), detectLanguage);
  } catch (error) {
    if (error instanceof ModelError) throw new UserError(error.message);
    throw error;
  }
}

function parsedText(line: string, number: number): string {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'string') return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UserError(`line ${number}: not a JSON string`);
}

/**
 * Splits at \n only. `readline` would also split at U+2028, which occurs in posts. A byte order mark at the start is
 * dropped.
 */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let isStart = true;
  for await (const chunk of input) {
    const lines = (rest + (isStart ? chunk.replace(/^\uFEFF/, '') : chunk)).split('\n');
    isStart = false;
    rest = lines.pop()!;
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}

/** Returns JSON with U+0085, U+2028 and U+2029 escaped, because some readers split lines at these characters. */
function singleLineJson(value: object): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, escaped);
}

function roundedAll(values: object): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rounded(value)]));
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
