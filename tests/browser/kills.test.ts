import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { killRounds } from '#tests/bench/kills/rounds.ts';

let stage: ChromiumSession;

beforeAll(async () => {
  stage = await launchChromium({ headless: true });
  await stage.agree();
});

afterAll(() => stage?.close());

test('ended nine times before, during and after a reading, the background loses no post and counts none twice', async () => {
  const rounds = await killRounds(stage, 9, 1);
  expect(rounds.flatMap(({ problems }) => problems)).toEqual([]);
  expect(rounds.map(({ phase }) => phase)).toContain('during');
}, 180_000);
