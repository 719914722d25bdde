// npm run --silent mood: one text a line on standard input, one JSON object a line on standard output, in order.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as runtime from 'onnxruntime-web';
import { Classifier } from '#lib/mood/classifier.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { command, UserError } from './command.ts';
import { detectLanguage } from './language.ts';

if (import.meta.main) {
  await command(async () => {
    const { values } = parseArgs({ options: { words: { type: 'boolean', default: false } } });
    const classifier = await shippedClassifier();
    for await (const line of moods(classifier, process.stdin.setEncoding('utf8'), values))
      process.stdout.write(line);
  });
}

/**
 * What is printed of a text: for each of its lines one, with its end. With `words`, what each word did is said too. The
 * text may come in pieces, cut anywhere but within a character.
 */
export async function* moods(
  classifier: Classifier,
  input: AsyncIterable<string>,
  asked: { readonly words: boolean },
): AsyncGenerator<string> {
  for await (const text of linesOf(input)) {
    const { mood, happy, weight, reason } = await classifier.read(text);
    const words = asked.words && (await classifier.effects(text));
    const line = {
      text,
      mood,
      happy: rounded(happy),
      weight: rounded(weight),
      ...(reason && { reason }),
      ...(words && { words: words.map(({ word, effect }) => ({ word, effect: rounded(effect) })) }),
    };
    yield `${asLine(line)}\n`;
  }
}

async function shippedClassifier(): Promise<Classifier> {
  const folder = new URL('../../model/', import.meta.url);
  try {
    return await Classifier.load(runtime, (name) => readFile(new URL(name, folder)), detectLanguage);
  } catch (error) {
    if (error instanceof ModelError) throw new UserError(error.message);
    throw error;
  }
}

/** Lines end at \n alone: readline would also cut at U+2028, which people do post. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const part of input) {
    const lines = (rest + part).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}

/** JSON that no reader takes for two lines: some cut at these characters, too. */
function asLine(value: object): string {
  const escaped = (found: string) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, escaped);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
