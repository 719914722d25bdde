import { cp, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AlteredBuild, alteredBuild, damageModel } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import { thorough } from '#tests/support/tiers.ts';

type Damage = [kind: string, damage: () => Promise<void>, text: string, detail: string];

describe('Chromium, a model that cannot be used', () => {
  let build: AlteredBuild;
  let session: ChromiumSession;
  let page: Page;

  beforeAll(async () => {
    build = await alteredBuild(async () => undefined);
    session = await launchChromium({ headless: true, extension: build.folder });
    await session.agree();
    page = await session.context.newPage();
    await page.goto('https://x.com/compose/post');
  });

  afterAll(async () => {
    await session?.close();
    await build?.remove();
  });

  const file = (name: string) => join(build.folder, 'model', name);
  const runtime = () => join(build.folder, 'ort-wasm-simd-threaded.wasm');
  const damaged = 'One of Tonic’s model files is damaged.';

  /** The first of each text. tests/unit/lib/mood/modelFiles.test.ts tries every kind of damage without a browser. */
  const quick: Damage[] = [
    ['a damaged model', () => damageModel(build.folder), damaged, 'mood.onnx is damaged'],
    [
      'a missing model',
      () => rm(file('mood.onnx')),
      'One of Tonic’s model files is missing.',
      'mood.onnx is missing',
    ],
    [
      'a missing runtime',
      () => rm(runtime()),
      'One of Tonic’s model files is missing.',
      'ort-wasm-simd-threaded.wasm is missing',
    ],
  ];
  const further: Damage[] = [
    ['a truncated model', () => truncate(file('mood.onnx'), 1000), damaged, 'mood.onnx is damaged'],
    [
      'a manifest that is not JSON',
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
    [
      'a truncated runtime',
      () => truncate(runtime(), 5_000_000),
      damaged,
      'ort-wasm-simd-threaded.wasm is damaged',
    ],
  ];
  test.each(thorough ? [...quick, ...further] : quick)(
    '%s shows as a failure on badge and popup, and once it is repaired "Try again" reads the post',
    async (_, damage, text, detail) => {
      await session.post(page, '#plain', 'I miss her so much it hurts');
      await page.locator('#plain').fill('');
      await damage();
      await session.killWorker(); // the next worker loads the model
      await page.locator('#rich').pressSequentially('I love this, best day ever');
      await expect.poll(() => session.badge(), pollOptions).toBe('!');
      expect(await page.locator('#rich').innerText()).toBe('I love this, best day ever');
      const popup = await session.openPopup();
      await popup.getByText(text).waitFor();
      await popup.getByText(detail).waitFor();
      await popup.getByRole('button', { name: 'Try again' }).click();
      await popup.getByText(text).waitFor();
      expect(await popup.getByRole('listitem').count()).toBe(0);
      await cp('.output/chrome-mv3', build.folder, { recursive: true });
      await popup.getByRole('button', { name: 'Try again' }).click();
      await popup.getByRole('heading', { name: /^Your post sounds .*happy$/ }).waitFor();
      await expect.poll(() => session.badge(), pollOptions).toBe(':)');
      await popup.close();
      await page.bringToFront();
      await page.locator('#rich').fill('');
    },
  );
});
