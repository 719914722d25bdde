import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import {
  checkCard,
  sectionsOf,
  withoutSections,
  withSections,
  writeCard,
} from '#training/evaluate/format/card.ts';

const card = `# Card

<!-- card:model -->
<!-- /card -->

Written by people.

<!-- card:runs -->
| old |
<!-- /card -->
End
`;

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-card-'));
  file = join(folder, 'card.md');
  await writeFile(file, card);
});

afterEach(() => rm(folder, { recursive: true }));

test('sectionsOf returns the names of the sections, empty ones included', () => {
  expect(sectionsOf(card)).toEqual(['model', 'runs']);
});

test('withSections replaces what is between the markers of a section, and nothing else', () => {
  const once = withSections(card, { runs: '| $& new |\n\n' }, 'card.md');
  expect(once).toBe(card.replace('| old |', () => '| $& new |'));
  expect(withSections(once, { runs: '| old |' }, 'card.md')).toBe(card);
  expect(withoutSections(once)).toBe(withoutSections(card));
});

test('withSections names a section that the card lacks', async () => {
  expect(await complaintOf(() => withSections(card, { tags: 'text' }, 'card.md'))).toBe(
    'card.md: has no section <!-- card:tags --> ... <!-- /card -->',
  );
});

test('withSections names a section of the card that no command writes', async () => {
  const other = card.replace('card:model', 'card:speed');
  expect(await complaintOf(() => withSections(other, {}, 'card.md'))).toBe(
    'card.md: no command writes the section speed',
  );
});

test('writeCard writes several sections into the file and leaves no other file', async () => {
  await writeCard(file, { model: 'small', runs: 'fast' });
  expect(await readFile(file, 'utf8')).toBe(withSections(card, { model: 'small', runs: 'fast' }, 'card.md'));
  expect(await readdir(folder)).toEqual(['card.md']);
});

test('checkCard complains about a missing section and a missing file, and writes nothing', async () => {
  await checkCard(undefined, ['tags']);
  await checkCard(file, ['model', 'runs']);
  expect(await complaintOf(() => checkCard(file, ['tags']))).toMatch(/card\.md: has no section/);
  await expect(checkCard(join(folder, 'none.md'), ['model'])).rejects.toThrow('ENOENT');
  expect(await readFile(file, 'utf8')).toBe(card);
});
