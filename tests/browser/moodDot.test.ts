import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { launchFirefox } from '#scripts/browsers/firefox.ts';
import { pollOptions } from './driver/pollOptions.ts';

/** Milliseconds, longer than a text takes to settle and be read: what has not come by then will not. */
const quietTime = 1500;

/** The only element that the pages have of this kind is the sign's. */
const added = 'div[popover]';

const option = 'Show the mood beside the box';
const happySign = /^Tonic: your post sounds happy, \d+ % strong$/;

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Runs in a page: where elements are that a selector matches, also inside open shadow roots. */
function edgesOf(selector: string): Edges[] {
  const within = (root: ParentNode): Edges[] => [
    ...[...root.querySelectorAll(selector)].map(
      (element) => element.getBoundingClientRect().toJSON() as Edges,
    ),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : [])),
  ];
  return within(document);
}

const overlap = (one: Edges, other: Edges): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

describe('in Chromium, the sign beside the box', () => {
  let stage: ChromiumSession;
  let page: Page;

  beforeAll(async () => {
    stage = await launchChromium({ headless: true });
    await stage.agree();
    await flip();
  });

  afterAll(() => stage?.close());

  beforeEach(async () => {
    page = await stage.context.newPage();
  });

  afterEach(() => page.close());

  async function flip(): Promise<void> {
    const options = await stage.context.newPage();
    await options.goto(`chrome-extension://${stage.extensionId}/options.html`);
    await options.getByLabel(option).click();
    await options.close();
  }

  async function open(host: string): Promise<void> {
    await page.goto(`https://${host}/home`);
    await page.locator('html[data-ready]').waitFor();
  }

  const box = (place = '#first') => page.locator(place).locator('textarea, [contenteditable="true"]');
  const sign = () => page.locator(added);
  const signs = () => sign().count();
  const write = async (text: string, place?: string) => {
    await box(place).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(text);
  };
  const post = async (text = 'I love this, best day ever') => {
    await write(text);
    await sign().waitFor();
  };
  const place = async () => (await page.evaluate(edgesOf, added))[0]!;

  /** The buttons that a screen reader finds in the sign: a closed shadow root hides nothing from it. */
  async function buttons(): Promise<string[]> {
    const session = await stage.context.newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    return nodes
      .filter(({ role, ignored }) => role?.value === 'button' && !ignored)
      .map(({ name }) => String(name?.value))
      .filter((name) => name.startsWith('Tonic') || name.startsWith('Hide'));
  }

  async function isBesideTheBox(): Promise<void> {
    const dot = await place();
    const [around] = await page.evaluate(
      edgesOf,
      '#first textarea, #first [contenteditable="true"], #innerTextArea > [contenteditable="true"]',
    );
    const near = {
      left: around!.left - 25,
      top: around!.top - 25,
      right: around!.right + 25,
      bottom: around!.bottom + 25,
    };
    expect(overlap(dot, near)).toBe(true);
    const controls = await page.evaluate(edgesOf, 'button, input, a, textarea, [contenteditable], iframe');
    expect(controls.length).toBeGreaterThan(4);
    expect(controls.filter((control) => overlap(dot, control))).toEqual([]);
  }

  async function tabToTheSign(): Promise<void> {
    for (let n = 0; n < 30; n++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), added)) return;
    }
    throw new Error('Tab does not reach the sign');
  }

  test.each(['mastodon.social', 'www.facebook.com', 'x.com', 'www.reddit.com'])(
    'on %s is one element beside what was written, on no control, and says the mood',
    async (host) => {
      await open(host);
      const count = () => page.evaluate(() => document.querySelectorAll('*').length);
      await write('I love this, best day');
      const before = await count();
      await post(' ever');
      expect(await count()).toBe(before + 1);
      await isBesideTheBox();
      expect(await buttons()).toEqual([expect.stringMatching(happySign)]);
      // The page sees that it is there, and nothing of what it says.
      expect(await sign().evaluate((host) => [host.shadowRoot, host.outerHTML])).toEqual([
        null,
        '<div popover="manual"></div>',
      ]);
    },
  );

  test('says another mood when the post has another', async () => {
    await open('x.com');
    await post();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('I miss her so much it hurts');
    await expect
      .poll(buttons, pollOptions)
      .toEqual([expect.stringMatching(/^Tonic: your post sounds sad, \d+ % strong$/)]);
    expect(await signs()).toBe(1);
  });

  test('opens its tip under the pointer; a click on it leaves the editor its focus and its selection', async () => {
    await open('www.facebook.com');
    await post();
    await page.keyboard.press('Control+a');
    const selected = () => page.evaluate(() => [document.activeElement?.role, String(getSelection())]);
    const before = await selected();
    await sign().hover();
    await expect.poll(buttons, pollOptions).toEqual([expect.stringMatching(happySign), 'Hide on this page']);
    await sign().click();
    expect(await selected()).toEqual(before);
  });

  test.each(['mastodon.social', 'www.facebook.com'])(
    'on %s is reached with Tab and hidden with Escape, until the page is opened again',
    async (host) => {
      await open(host);
      await post();
      await tabToTheSign();
      expect(await buttons()).toEqual([expect.stringMatching(happySign), 'Hide on this page']);
      await page.keyboard.press('Escape');
      expect(await signs()).toBe(0);
      await page.keyboard.type(' I love it'); // the box has the focus again
      await page.waitForTimeout(quietTime);
      expect(
        await box().evaluate((element) => (element as HTMLTextAreaElement).value ?? element.textContent),
      ).toContain('I love it');
      expect(await signs()).toBe(0);
      await open(host);
      await post();
    },
  );

  test('is hidden with its button, by keyboard alone', async () => {
    await open('x.com');
    await post();
    await tabToTheSign();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await signs()).toBe(0);
  });

  test.each(['mastodon.social', 'www.facebook.com', 'x.com'])(
    'on %s goes when the box is emptied',
    async (host) => {
      await open(host);
      await post();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Backspace');
      await expect.poll(signs, pollOptions).toBe(0);
    },
  );

  test('goes when the post is sent, and with its box', async () => {
    await open('x.com');
    await post();
    await page.locator('#send').click();
    await expect.poll(signs, pollOptions).toBe(0);
    await post();
    await page.locator('#next').click();
    await expect.poll(signs, pollOptions).toBe(0);
  });

  test('goes with the box that is written in', async () => {
    await open('mastodon.social');
    await post();
    const before = await place();
    await write('I miss her so much it hurts', '#second');
    await expect.poll(async () => (await place()).top, pollOptions).toBeGreaterThan(before.top);
    expect(await signs()).toBe(1);
  });

  test('follows its box when the page is scrolled', async () => {
    await open('mastodon.social');
    await page.evaluate(() => document.body.style.setProperty('padding-bottom', '200vh'));
    await post();
    const { top } = await place();
    await page.mouse.wheel(0, 40);
    await expect.poll(async () => (await place()).top, pollOptions).toBe(top - 40);
    await isBesideTheBox();
    await page.mouse.wheel(0, 4000);
    await expect.poll(signs, pollOptions).toBe(0);
    await page.mouse.wheel(0, -5000);
    await expect.poll(signs, pollOptions).toBe(1);
  });

  test('makes room for a menu that opens where it is, before the pointer is there', async () => {
    await open('mastodon.social');
    await post();
    const { left, top } = await place();
    const menu = await page.evaluate(
      ([x, y]) => {
        const button = document.body.appendChild(document.createElement('button'));
        button.style.cssText = `position: fixed; left: ${x}px; top: ${y}px; width: 60px; height: 60px`;
        return button.getBoundingClientRect().toJSON() as Edges;
      },
      [left, top],
    );
    await page.locator('#send').hover();
    await expect.poll(async () => overlap(await place(), menu), pollOptions).toBe(false);
    await isBesideTheBox();
  });

  test('can be clicked on in a dialog of the top layer, whatever the page says of styles', async () => {
    const body = `<style>
        dialog { transform: translateX(3px); padding: 60px } ::backdrop { background: red }
        div { display: none !important; transform: scale(2) !important } [popover] { opacity: 0 !important }
      </style>
      <dialog><div></div><textarea id="plain"></textarea></dialog><script>document.querySelector('dialog').showModal()</script>`;
    await page.route('**/dialog', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html>${body}` }),
    );
    await page.goto('https://x.com/dialog');
    await page.locator('#plain').pressSequentially('I love this, best day ever');
    await sign().waitFor();
    const { left, top, right, bottom } = await place();
    expect([right - left, bottom - top]).toEqual([24, 24]);
    const atIt = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x!, y!)?.outerHTML,
      [left + 12, top + 12],
    );
    expect(atIt).toBe('<div popover="manual"></div>');
  });

  test('has its style where the page’s policy allows none', async () => {
    await page.route('**/strict', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
        body: '<!doctype html><br><br><textarea id="plain"></textarea><br><br>',
      }),
    );
    await page.goto('https://mastodon.social/strict');
    await page.locator('#plain').pressSequentially('I love this, best day ever');
    await sign().waitFor();
    const { left, top, right, bottom } = await place();
    expect([right - left, bottom - top]).toEqual([24, 24]);
  });

  // Last: it turns it off.
  test('is gone from open pages when it is turned off, and does not come again', async () => {
    await open('mastodon.social');
    await post();
    await flip();
    await expect.poll(signs, pollOptions).toBe(0);
    await page.bringToFront();
    await write(' I love it');
    await page.waitForTimeout(quietTime);
    expect(await signs()).toBe(0);
  });
});

describe('in Firefox, the sign beside the box', () => {
  test('stands there in its own style, and goes with Escape', async () => {
    const stage = await launchFirefox(['mastodon.social']);
    try {
      await stage.agree();
      const options = await stage.openOwn('options.html');
      const flipped = () =>
        options
          .$$eval(
            'label',
            (labels, name) => labels.find(({ textContent }) => textContent === name)?.click(),
            option,
          )
          .then(() =>
            options.$eval('#sign-title ~ label input', (input) => (input as HTMLInputElement).checked),
          )
          .catch(() => false);
      await expect.poll(flipped, pollOptions).toBe(true);
      const page = await stage.browser.newPage();
      await stage.visit(page, 'mastodon.social/home');
      await page.click('#first textarea');
      await page.keyboard.type('I love this, best day ever');
      await page.waitForSelector(added);
      await expect
        .poll(async () => {
          const [dot] = await page.evaluate(edgesOf, added);
          return [dot!.right - dot!.left, dot!.bottom - dot!.top];
        }, pollOptions)
        .toEqual([24, 24]);
      const [dot] = await page.evaluate(edgesOf, added);
      const controls = await page.evaluate(edgesOf, 'button, input, textarea, iframe');
      expect(controls.filter((control) => overlap(dot!, control))).toEqual([]);
      const isThere = () => page.evaluate((selector) => document.activeElement?.matches(selector), added);
      for (let n = 0; n < 30 && !(await isThere()); n++) await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect(await page.$(added)).toBeNull();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    } finally {
      await stage.close();
    }
  });
});
