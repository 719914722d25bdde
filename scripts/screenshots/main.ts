// npm run pictures: takes every page and state of the built extension in both themes, at 100 %, 200 % and 320 px, from right to
// left and in every language. Some of the pictures are the README's.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { alteredBuild, damageModel, runRightToLeft, speak } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { waitFor } from '#scripts/browsers/waitFor.ts';
import { command } from '#scripts/cli/command.ts';
import { takeDiary, takeOptions, takeTried, takeWelcome } from './pages.ts';
import { composePage, posts, takeFeelings, takePopup, takePost } from './popup.ts';
import { forReadme, forReview } from './take.ts';

await command(async () => {
  await rm(forReview, { recursive: true, force: true });
  await mkdir(forReview, { recursive: true });
  await mkdir(forReadme, { recursive: true });
  await on('the extension', undefined, takeStates);
  await on('with a damaged model', damageModel, takeFailure);
  await on('right to left', runRightToLeft, (session) => takeLocalised(session, 'rtl'));
  for (const language of ['es', 'de', 'pt_BR', 'hi']) {
    await on(
      language,
      (folder) => speak(folder, language),
      (session) => takeLocalised(session, language),
    );
  }
  console.log(`${(await readdir(forReview)).length} pictures in ${forReview}, the README's in ${forReadme}`);
});

/** Takes pictures of the built extension, or of an altered build. */
async function on(
  title: string,
  change: ((folder: string) => Promise<void>) | undefined,
  act: (session: ChromiumSession) => Promise<void>,
): Promise<void> {
  console.log(`taking pictures: ${title}`);
  const build = change && (await alteredBuild(change));
  const session = await launchChromium({ headless: true, ...(build && { extension: build.folder }) });
  try {
    await act(session);
  } finally {
    await session.close();
    await build?.remove();
  }
}

async function takeStates(session: ChromiumSession): Promise<void> {
  await takeWelcome(session, 'welcome', true);
  await takePopup(session, 'not-agreed');
  await session.agree();
  await takePopup(session, 'empty');
  await takeTried(session);
  const page = await composePage(session);
  for (const name of Object.keys(posts) as (keyof typeof posts)[]) {
    await takePost(session, page, name);
    if (name === 'sad') await takeFeelings(session);
  }
  const popup = await session.openPopup();
  await popup.getByRole('button', { name: 'Pause for an hour' }).click();
  await popup.getByText('Paused until').waitFor();
  await popup.close();
  await takePopup(session, 'paused');
  await takeOptions(session, 'options', true);
  await takeDiary(session, 'diary', true);
}

async function takeFailure(session: ChromiumSession): Promise<void> {
  await session.agree();
  const page = await composePage(session);
  await page.locator('#plain').pressSequentially(posts.happy);
  await waitFor('the failure', async () => (await session.badge()) === '!' || undefined);
  await takePopup(session, 'error');
}

/** Takes each page once, to review how its texts fit. */
async function takeLocalised(session: ChromiumSession, name: string): Promise<void> {
  await takeWelcome(session, `welcome-${name}`);
  await session.agree();
  await takeTried(session, `welcome-tried-${name}`);
  const page = await composePage(session);
  for (const state of ['crisis', 'sad'] as const) {
    await page.locator('#plain').fill('');
    await session.post(page, '#plain', posts[state]);
    await takePopup(session, `${state}-${name}`);
  }
  await takeOptions(session, `options-${name}`);
  await takeDiary(session, `diary-${name}`);
}
