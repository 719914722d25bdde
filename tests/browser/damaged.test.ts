import { cp, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../scripts/stage/chromium.ts';

let folder: string;
let stage: Stage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-damaged-'));
  await cp('.output/chrome-mv3', folder, { recursive: true });
  const model = await open(join(folder, 'model', 'mood.onnx'), 'r+');
  await model.write(Uint8Array.of(1, 2, 3, 4), 0, 4, 100_000);
  await model.close();
  stage = await openStage({ headless: true, extension: folder });
  await stage.agree();
});

afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

test('a damaged model shows on the badge and in the popup, and never as a mood', async () => {
  const page = await stage.context.newPage();
  await page.goto('https://x.com/compose/post');
  await page.locator('#plain').pressSequentially('I love this, best day ever');
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe('!');
  const popup = await stage.openPopup();
  await popup.getByRole('heading', { name: 'Tonic cannot read moods just now' }).waitFor();
  await popup.getByText('A file of Tonic’s model is damaged.').waitFor();
  await popup.getByText("mood.onnx is damaged: its hash is not the manifest's").waitFor();
  await popup.getByRole('button', { name: 'Try again' }).click();
  await popup.getByRole('heading', { name: 'Tonic cannot read moods just now' }).waitFor();
  expect(await popup.getByRole('listitem').count()).toBe(0);
});
