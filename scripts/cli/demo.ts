// Run by npm start: opens the extension beside a page with compose boxes, or plays a script in headless Chromium.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { command } from './command.ts';

const folder = join('.output', 'screenshots');

const posts = [
  'I love this, best day ever!',
  'I miss her so much it hurts',
  'Finally got the job, so excited to start on monday!!',
  'my dog died this morning and I can not stop crying',
  'thank you all for the lovely birthday wishes, you made my day',
  'stuck at home sick with a headache again, this sucks',
  'so proud of my little sister, she passed all her exams',
];

await command(async () => {
  const headless = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const session = await launchChromium({ headless });
  try {
    await (headless ? playScript(session) : waitForUser(session));
  } finally {
    await session.close();
  }
});

async function waitForUser({ context }: ChromiumSession): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('https://x.com/compose/post');
  console.log(
    'Agree on the first page. Write in one of the boxes. Then click the puzzle piece in the toolbar and Tonic in its list. ' +
      'Close the browser to stop.',
  );
  await context.waitForEvent('close', { timeout: 0 });
}

async function playScript(session: ChromiumSession): Promise<void> {
  await mkdir(folder, { recursive: true });
  await session.agree();
  const page = await session.context.newPage();
  await page.setViewportSize({ width: 800, height: 700 });
  await page.goto('https://x.com/compose/post');
  for (const [k, post] of posts.entries()) {
    const box = k % 2 === 0 ? '#rich' : '#plain';
    await page.locator(box).fill('');
    await session.post(page, box, post);
    const popup = await session.openPopup();
    await show(session, popup, post);
    const name = join(folder, `${k + 1}`);
    await page.screenshot({ path: `${name}-page.png` });
    await popup.screenshot({ path: `${name}-popup.png`, fullPage: true });
    console.log(`  pictures: ${name}-page.png, ${name}-popup.png\n`);
    await popup.close();
  }
}

async function show(session: ChromiumSession, popup: Page, post: string): Promise<void> {
  const mood = await popup.locator('.mood h2').innerText();
  console.log(`“${post}”\n  ${mood}, badge ${await session.badge()}`);
  for (const tab of await popup.getByRole('tab').all()) {
    await tab.click();
    const picks = popup.getByRole('listitem');
    await picks.first().waitFor();
    console.log(`  ${await tab.innerText()}:`);
    for (const pick of await picks.all())
      console.log(
        `    ${await pick.locator('strong').innerText()} – ${await pick.locator('.about').innerText()}`,
      );
  }
}
