// npm run pictures:store: takes the pictures of the stores' pages, 1280 x 800, and the promotional tile, 440 x 280.
import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { command } from '#scripts/cli/command.ts';

const folder = 'assets/store';

/** For each picture a headline, the theme, and the post typed before the popup is shown, or the page shown instead. */
const scenes = [
  {
    name: '1-happy',
    headline: 'Songs and films for the mood of your post',
    text: 'I love this, best day ever',
    theme: 'light',
  },
  {
    name: '2-sad',
    headline: 'It stays with you, lifts you, or takes your mind off it',
    text: 'I miss her so much it hurts',
    theme: 'dark',
  },
  { name: '3-welcome', headline: 'Nothing is read before you agree', page: 'welcome', theme: 'light' },
  {
    name: '4-taste',
    headline: 'It learns what you like, and everything stays with you',
    page: 'options',
    theme: 'dark',
  },
] as const;

await command(async () => {
  await mkdir(folder, { recursive: true });
  const session = await launchChromium({ headless: true });
  try {
    await session.agree();
    const canvas = await session.context.newPage();
    for (const scene of scenes) {
      const shot =
        'text' in scene
          ? await popupAfter(session, scene.text, scene.theme)
          : await ownPage(session, scene.page, scene.theme);
      await draw(
        canvas,
        { width: 1280, height: 800 },
        slide(scene.headline, shot, scene.theme),
        `${folder}/${scene.name}.png`,
      );
    }
    const icon = (await readFile('assets/icon.svg')).toString('base64');
    await draw(canvas, { width: 440, height: 280 }, tile(icon), `${folder}/tile.png`);
  } finally {
    await session.close();
  }
});

type Theme = 'light' | 'dark';

/** @returns the popup after a post, as a PNG in base64 */
async function popupAfter(session: ChromiumSession, text: string, theme: Theme): Promise<string> {
  const page = await session.context.newPage();
  await page.goto('https://x.com/compose/post');
  await session.post(page, '#plain', text);
  const popup = await session.openPopup();
  await popup.emulateMedia({ colorScheme: theme });
  await popup.getByRole('listitem').first().waitFor();
  const shot = (await popup.screenshot()).toString('base64');
  await popup.close();
  await page.close();
  return shot;
}

/** @returns a page of the extension, as a PNG in base64 */
async function ownPage(
  { openOwn }: ChromiumSession,
  name: 'welcome' | 'options',
  theme: Theme,
): Promise<string> {
  const page = await openOwn(name);
  await page.setViewportSize({ width: 640, height: 600 });
  await page.emulateMedia({ colorScheme: theme });
  await page.locator('h1').first().waitFor();
  const shot = (await page.screenshot()).toString('base64');
  await page.close();
  return shot;
}

async function draw(
  canvas: Page,
  size: { width: number; height: number },
  html: string,
  path: string,
): Promise<void> {
  await canvas.setViewportSize(size);
  await canvas.setContent(html);
  await canvas.screenshot({ path });
}

/** The headline on the left, the picture on the right. */
function slide(headline: string, shot: string, theme: Theme): string {
  return `
  <body style="margin:0;height:800px;display:grid;grid-template-columns:1fr auto;gap:64px;align-items:center;padding:0 72px;box-sizing:border-box;
    font:700 52px/1.15 system-ui,sans-serif;${theme === 'light' ? 'background:#fde7b3;color:#1d1d22' : 'background:#222f5c;color:#f1f1f4'}">
    <div>${headline}<div style="margin-top:28px;font-weight:400;font-size:24px">Tonic, on your own computer</div></div>
    <img src="data:image/png;base64,${shot}" style="border-radius:18px;box-shadow:0 20px 60px #0006;max-height:680px">
  </body>`;
}

function tile(icon: string): string {
  return `
  <body style="margin:0;height:280px;display:flex;gap:26px;align-items:center;justify-content:center;font:700 44px system-ui,sans-serif;background:#fde7b3;color:#1d1d22">
    <img src="data:image/svg+xml;base64,${icon}" width="110" height="110" alt="">
    <div>Tonic<div style="font-weight:400;font-size:19px;margin-top:4px">Songs and films<br>for what you write</div></div>
  </body>`;
}
