import { cp, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AlteredBuild, alteredBuild, damageModel } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { pollOptions } from './driver/pollOptions.ts';

let build: AlteredBuild;
let stage: ChromiumSession;
let page: Page;

beforeAll(async () => {
  build = await alteredBuild(async () => undefined);
  stage = await launchChromium({ headless: true, extension: build.folder });
  await stage.agree();
  page = await stage.context.newPage();
  await page.goto('https://x.com/compose/post');
});

afterAll(async () => {
  await stage?.close();
  await build?.remove();
});

const file = (name: string) => join(build.folder, 'model', name);
const damaged = 'A file of Tonic’s model is damaged.';

test.each<[string, () => Promise<void>, said: string, detail: string]>([
  ['a damaged model', () => damageModel(build.folder), damaged, 'mood.onnx is damaged'],
  ['a truncated model', () => truncate(file('mood.onnx'), 1000), damaged, 'mood.onnx is damaged'],
  [
    'a missing model',
    () => rm(file('mood.onnx')),
    'A file of Tonic’s model is missing.',
    'mood.onnx is missing',
  ],
  [
    'a manifest of garbage',
    () => writeFile(file('manifest.json'), '{"files": 7'),
    damaged,
    'manifest.json is damaged',
  ],
  [
    'a damaged vocabulary',
    () => writeFile(file('vocabulary.txt'), 'sun\nrain\n'),
    damaged,
    'vocabulary.txt is damaged',
  ],
])(
  '%s shows on the badge and in the popup, never as a mood; mended, the post is read after all',
  async (_, damage, said, detail) => {
    await stage.post(page, '#plain', 'I miss her so much it hurts');
    await page.locator('#plain').fill('');
    await damage();
    await stage.killWorker(); // the next one loads the model
    await page.locator('#rich').pressSequentially('I love this, best day ever');
    await expect.poll(() => stage.badge(), pollOptions).toBe('!');
    expect(await page.locator('#rich').innerText()).toBe('I love this, best day ever');
    const popup = await stage.openPopup();
    const failed = popup.getByRole('heading', { name: 'Tonic cannot read moods just now' });
    await failed.waitFor();
    await popup.getByText(said).waitFor();
    await popup.getByText(detail).waitFor();
    await popup.getByRole('button', { name: 'Try again' }).click();
    await failed.waitFor();
    expect(await popup.getByRole('listitem').count()).toBe(0);
    await cp('.output/chrome-mv3/model', join(build.folder, 'model'), { recursive: true });
    await popup.getByRole('button', { name: 'Try again' }).click();
    await popup.getByRole('heading', { name: 'Your post sounds happy' }).waitFor();
    await expect.poll(() => stage.badge(), pollOptions).toBe(':)');
    await popup.close();
    await page.bringToFront();
    await page.locator('#rich').fill('');
  },
);
