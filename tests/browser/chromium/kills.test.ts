import { expect } from 'vitest';
import { killRounds } from '#tests/bench/kills/rounds.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { thorough } from '#tests/support/tiers.ts';

/** One kill of each phase; in the thorough tier three. */
const kills = thorough ? 9 : 3;

test('a worker killed before, during and after a reading loses no post and counts none twice', async ({
  chromium,
}) => {
  await chromium.reset();
  await chromium.agree();
  const rounds = await killRounds(chromium, kills, 1);
  expect(rounds.flatMap(({ problems }) => problems)).toEqual([]);
  expect(rounds.map(({ phase }) => phase)).toContain('during');
});
