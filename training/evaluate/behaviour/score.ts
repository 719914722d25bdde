import type { Reading } from '#lib/mood/reading.ts';
import type { Check, Reader } from './cases/checks.ts';

/** Cases that test the same ability. */
export interface CaseGroup {
  readonly name: string;
  /** Share of the cases that should pass, 0 to 1, if one was set before any model was tried. */
  readonly target?: number;
  /** Share of the cases that a model must pass to be shipped, 0 to 1. Absent if the group is only reported. */
  readonly floor?: number;
  readonly checks: readonly Check[];
}

export interface GroupScore {
  readonly cases: number;
  readonly passed: number;
  /** Share of the cases that passed, 0 to 1. */
  readonly rate: number;
  /** The cases that failed: what was expected, then each text with its reading. */
  readonly failures: readonly string[];
}

/** Reads all texts of a group and returns which cases fail. */
export async function scoreGroup({ checks }: CaseGroup, reader: Reader): Promise<GroupScore> {
  const failures: string[] = [];
  for (const { texts, complaint } of checks) {
    const readings = await Promise.all(texts.map((text) => reader.read(text)));
    const failure = complaint(readings);
    if (failure !== undefined)
      failures.push(`${failure}: ${texts.map((text, k) => describeReading(text, readings[k]!)).join('; ')}`);
  }
  const cases = checks.length;
  const passed = cases - failures.length;
  return { cases, passed, rate: passed / cases, failures };
}

function describeReading(text: string, { mood, happy, reason }: Reading): string {
  const suffix = reason === undefined ? '' : `, ${reason}`;
  return `${JSON.stringify(text)} is read ${mood} (happy ${happy.toFixed(3)}${suffix})`;
}
