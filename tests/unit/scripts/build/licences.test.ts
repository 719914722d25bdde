import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { licencesOf, packageFolder } from '#scripts/build/licences.ts';
import { dependencies } from '../../../../package.json';

test.each([
  ['/a/node_modules/preact/hooks/dist/hooks.mjs', '/a/node_modules/preact'],
  ['/a/node_modules/@wxt-dev/i18n/dist/index.mjs', '/a/node_modules/@wxt-dev/i18n'],
  ['/a/node_modules/one/node_modules/two/index.js', '/a/node_modules/one/node_modules/two'],
  ['\0/a/node_modules/one/index.js?commonjs-proxy', '/a/node_modules/one'],
  ['\0rolldown/runtime.js', resolve('node_modules/rolldown')],
  ['/a/lib/mood/pieces.ts', undefined],
  ['\0virtual:wxt-plugins', undefined],
])('packageFolder of %j is %j', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

test('licencesOf sorts packages by name and prints version, source and licence text', () => {
  const licences = licencesOf([resolve('node_modules/valibot'), resolve('node_modules/preact')]);
  expect(licences).toMatch(
    /^The software .*\n\n-{80}\n\npreact \S+ \(MIT\)\n.*github\.com\/preactjs\/preact/,
  );
  expect(licences).toMatch(/\n\n-{80}\n\nvalibot \S+ \(MIT\)\n.*open-circle\/valibot/);
  expect(licences.match(/Permission is hereby granted/g)).toHaveLength(2);
});

test('licencesOf throws for a package without a licence text', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tonic-licence-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const manifest = { name: 'bare', version: '1.0.0', license: 'MIT', repository: 'a/bare' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  expect(() => licencesOf([folder])).toThrow('bare comes without its licence');
});

test('onnxruntime-web.txt lists the licences of the shipped version of onnxruntime-web', async () => {
  const list = await readFile('assets/licences/onnxruntime-web.txt', 'utf8');
  expect(list).toContain(`of onnxruntime-web ${dependencies['onnxruntime-web']}\n`);
});
