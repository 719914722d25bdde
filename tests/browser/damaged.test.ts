import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChangedBuild, changedBuild, damageModel } from '../../scripts/stage/changedBuild.ts';
import { openStage, type Stage } from '../../scripts/stage/chromium.ts';

let build: ChangedBuild;
let stage: Stage;

beforeAll(async () => {
  build = await changedBuild(damageModel);
  stage = await openStage({ headless: true, extension: build.folder });
  await stage.agree();
});

afterAll(async () => {
  await stage?.close();
  await build?.remove();
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
