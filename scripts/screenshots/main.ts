// npm run pictures: every page and state of the real extension, in both themes, at 100 %, 200 % and 320 px; right to left and
// in every language too. Some of them are the README's.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { alteredBuild, damageModel, runRightToLeft, speak } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { command } from '#scripts/cli/command.ts';
import { takeDiary, takeOptions, takeWelcome } from './pages.ts';
import { composePage, posts, takePopup, takePost } from './popup.ts';
import { forReadme, forReview } from './take.ts';

await command(async () => {
  await rm(forReview, { recursive: true, force: true });
  await mkdir(forReview, { recursive: true });
  await mkdir(forReadme, { recursive: true });
  await on('the extension', undefined, takeStates);
  await on('with a damaged model', damageModel, takeFailure);
  await on('right to left', runRightToLeft, (stage) => takeLook(stage, 'rtl'));
  for (const language of ['es', 'de', 'pt_BR', 'hi']) {
    await on(
      language,
      (folder) => speak(folder, language),
      (stage) => takeLook(stage, language),
    );
  }
  console.log(`${(await readdir(forReview)).length} pictures in ${forReview}, the README's in ${forReadme}`);
});

/** Takes pictures of the extension, or of one that is changed. */
async function on(
  what: string,
  change: ((folder: string) => Promise<void>) | undefined,
  act: (stage: ChromiumSession) => Promise<void>,
): Promise<void> {
  console.log(`taking pictures: ${what}`);
  const build = change && (await alteredBuild(change));
  const stage = await launchChromium({ headless: true, ...(build && { extension: build.folder }) });
  try {
    await act(stage);
  } finally {
    await stage.close();
    await build?.remove();
  }
}

async function takeStates(stage: ChromiumSession): Promise<void> {
  await takeWelcome(stage, 'welcome', true);
  await takePopup(stage, 'not-agreed');
  await stage.agree();
  await takePopup(stage, 'empty');
  const page = await composePage(stage);
  for (const name of Object.keys(posts) as (keyof typeof posts)[]) await takePost(stage, page, name);
  const popup = await stage.openPopup();
  await popup.getByRole('button', { name: 'Pause for an hour' }).click();
  await popup.getByText('Paused until').waitFor();
  await popup.close();
  await takePopup(stage, 'paused');
  await takeOptions(stage, 'options', true);
  await takeDiary(stage, 'diary', true);
}

async function takeFailure(stage: ChromiumSession): Promise<void> {
  await stage.agree();
  const page = await composePage(stage);
  await page.locator('#plain').pressSequentially(posts.happy);
  while ((await stage.badge()) !== '!') await page.waitForTimeout(50);
  await takePopup(stage, 'error');
}

/** Each page once, to see how its texts fit. */
async function takeLook(stage: ChromiumSession, name: string): Promise<void> {
  await takeWelcome(stage, `welcome-${name}`);
  await stage.agree();
  const page = await composePage(stage);
  for (const state of ['danger', 'sad'] as const) {
    await page.locator('#plain').fill('');
    await stage.post(page, '#plain', posts[state]);
    await takePopup(stage, `${state}-${name}`);
  }
  await takeOptions(stage, `options-${name}`);
  await takeDiary(stage, `diary-${name}`);
}
