import type { Reading } from '#lib/mood/reading.ts';
import type { Check, Reader } from './cases/checks.ts';

/** Cases that try the same ability. */
export interface Group {
  readonly name: string;
  /** The share of the cases that ought to pass, 0 to 1, where one was set before any model was tried. */
  readonly target?: number;
  /** The share that the shipped model passes, below which no other may fall. Without one the group is only reported. */
  readonly floor?: number;
  readonly checks: readonly Check[];
}

export interface Score {
  readonly cases: number;
  readonly passed: number;
  /** The share that passed, 0 to 1. */
  readonly rate: number;
  /** The cases that did not: what should be, then each text with what was read. */
  readonly failures: readonly string[];
}

/** Reads every text of a group and says which cases fail. */
export async function score({ checks }: Group, reader: Reader): Promise<Score> {
  const failures: string[] = [];
  for (const { texts, complaint } of checks) {
    const readings = await Promise.all(texts.map((text) => reader.read(text)));
    const wrong = complaint(readings);
    if (wrong !== undefined)
      failures.push(`${wrong}: ${texts.map((text, k) => asRead(text, readings[k]!)).join('; ')}`);
  }
  const cases = checks.length;
  const passed = cases - failures.length;
  return { cases, passed, rate: passed / cases, failures };
}

function asRead(text: string, { mood, happy, reason }: Reading): string {
  const why = reason === undefined ? '' : `, ${reason}`;
  return `${JSON.stringify(text)} is read ${mood} (happy ${happy.toFixed(3)}${why})`;
}
