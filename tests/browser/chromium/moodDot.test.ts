import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { MessageRecorder } from '#tests/browser/driver/messageRecorder.ts';
import { type Edges, edgesOf, host, option, overlap } from '#tests/browser/driver/moodDot.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import { thorough } from '#tests/support/tiers.ts';

const happyLabel = /^Tonic: your post sounds (a little|somewhat|very) happy(: \w+)?$/;

describe('Chromium, the mood dot', () => {
  let session: ChromiumSession;
  let recorder: MessageRecorder;
  let page: Page;

  test.beforeAll(async ({ chromium }) => {
    session = chromium;
    await session.reset();
    await session.agree();
    await flipOption();
    const own = await session.openOwn('welcome');
    recorder = await MessageRecorder.start({ own: { run: (act) => own.evaluate(act) } });
  });

  beforeEach(async () => {
    page = await session.context.newPage();
  });

  afterEach(() => page.close());

  async function flipOption(): Promise<void> {
    const options = await session.openOwn('options');
    await options.getByLabel(option).click();
    await options.close();
  }

  async function open(site: string): Promise<void> {
    await page.goto(`https://${site}/home?recorderId=dot`);
    await page.locator('html[data-ready]').waitFor();
  }

  const box = (id = '#first') => page.locator(id).locator('textarea, [contenteditable="true"]');
  const dot = () => page.locator(host);
  const dots = () => dot().count();
  const write = async (text: string, id?: string) => {
    await box(id).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(text);
  };
  const post = async (text = 'I love this, best day ever') => {
    await write(text);
    await dot().waitFor();
  };
  const dotEdges = async () => (await page.evaluate(edgesOf, host))[0]!;

  /**
   * Types two more texts, each until it is read. Requests of a content script are sent one after the other, so the second is
   * sent after the reply to the first arrived, which would have shown a dot.
   */
  async function readTwice(): Promise<void> {
    const texts = recorder.textsOf('dot');
    for (const count of [1, 2]) {
      await page.keyboard.type(' I love it');
      await expect.poll(() => texts.length, pollOptions).toBe(count);
    }
  }

  /** Names of the dot's buttons in the accessibility tree, from which its closed shadow root hides nothing. */
  async function buttons(): Promise<string[]> {
    const cdp = await session.context.newCDPSession(page);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    await cdp.detach();
    return nodes
      .filter(({ role, ignored }) => role?.value === 'button' && !ignored)
      .map(({ name }) => String(name?.value))
      .filter((name) => name.startsWith('Tonic') || name.startsWith('Hide'));
  }

  async function isBesideTheBox(): Promise<void> {
    const edges = await dotEdges();
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
    expect(overlap(edges, near)).toBe(true);
    const controls = await page.evaluate(edgesOf, 'button, input, a, textarea, [contenteditable], iframe');
    expect(controls.length).toBeGreaterThan(4);
    expect(controls.filter((control) => overlap(edges, control))).toEqual([]);
  }

  async function tabToTheDot(): Promise<void> {
    for (let n = 0; n < 30; n++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), host)) return;
    }
    throw new Error('Tab does not reach the dot');
  }

  test.each(
    thorough ? ['mastodon.social', 'www.facebook.com', 'x.com', 'www.reddit.com'] : ['www.reddit.com'],
  )('on %s the dot is one element beside the text, covers no control and names the mood', async (site) => {
    await open(site);
    const count = () => page.evaluate(() => document.querySelectorAll('*').length);
    await write('I love this, best day');
    const before = await count();
    await post(' ever');
    expect(await count()).toBe(before + 1);
    await isBesideTheBox();
    expect(await buttons()).toEqual([expect.stringMatching(happyLabel)]);
    // The page sees that the element exists, and nothing of its content.
    expect(await dot().evaluate((element) => [element.shadowRoot, element.outerHTML])).toEqual([
      null,
      '<div popover="manual"></div>',
    ]);
  });

  test('the dot names the new mood when the mood of the post changes', async () => {
    await open('x.com');
    await post();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('I miss her so much it hurts');
    await expect
      .poll(buttons, pollOptions)
      .toEqual([expect.stringMatching(/^Tonic: your post sounds (a little|somewhat|very) sad(: \w+)?$/)]);
    expect(await dots()).toBe(1);
  });

  test('the dot opens its tip on hover, and a click on it keeps focus and selection of the editor', async () => {
    await open('www.facebook.com');
    await post();
    await page.keyboard.press('Control+a');
    const selected = () => page.evaluate(() => [document.activeElement?.role, String(getSelection())]);
    const before = await selected();
    await dot().hover();
    await expect.poll(buttons, pollOptions).toEqual([expect.stringMatching(happyLabel), 'Hide on this page']);
    await dot().click();
    expect(await selected()).toEqual(before);
  });

  test.each(thorough ? ['mastodon.social', 'www.facebook.com'] : ['mastodon.social'])(
    'on %s the dot is reached with Tab and stays hidden after Escape until the page is opened again',
    async (site) => {
      await open(site);
      await post();
      await tabToTheDot();
      expect(await buttons()).toEqual([expect.stringMatching(happyLabel), 'Hide on this page']);
      await page.keyboard.press('Escape');
      expect(await dots()).toBe(0);
      await readTwice(); // the box has the focus again
      expect(
        await box().evaluate((element) => (element as HTMLTextAreaElement).value ?? element.textContent),
      ).toContain('I love it');
      expect(await dots()).toBe(0);
      await open(site);
      await post();
    },
  );

  test('the dot is hidden with its button by keyboard alone', async () => {
    await open('x.com');
    await post();
    await tabToTheDot();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await dots()).toBe(0);
  });

  test.each(thorough ? ['mastodon.social', 'www.facebook.com', 'x.com'] : ['x.com'])(
    'on %s the dot disappears when the box is emptied',
    async (site) => {
      await open(site);
      await post();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Backspace');
      await expect.poll(dots, pollOptions).toBe(0);
    },
  );

  test('the dot disappears when the post is sent, and when its box is removed', async () => {
    await open('x.com');
    await post();
    await page.locator('#send').click();
    await expect.poll(dots, pollOptions).toBe(0);
    await post();
    await page.locator('#next').click();
    await expect.poll(dots, pollOptions).toBe(0);
  });

  test('the dot moves to the box that was typed in last', async () => {
    await open('mastodon.social');
    await post();
    const before = await dotEdges();
    await write('I miss her so much it hurts', '#second');
    await expect.poll(async () => (await dotEdges()).top, pollOptions).toBeGreaterThan(before.top);
    expect(await dots()).toBe(1);
  });

  test('the dot follows its box when the page scrolls, and disappears while the box is out of view', async () => {
    await open('mastodon.social');
    await page.evaluate(() => document.body.style.setProperty('padding-bottom', '200vh'));
    await post();
    const { top } = await dotEdges();
    await page.mouse.wheel(0, 40);
    await expect.poll(async () => (await dotEdges()).top, pollOptions).toBe(top - 40);
    await isBesideTheBox();
    await page.mouse.wheel(0, 4000);
    await expect.poll(dots, pollOptions).toBe(0);
    await page.mouse.wheel(0, -5000);
    await expect.poll(dots, pollOptions).toBe(1);
  });

  test('the dot moves away from a menu that opens over it before the pointer arrives', async () => {
    await open('mastodon.social');
    await post();
    const { left, top } = await dotEdges();
    const menu = await page.evaluate(
      ([x, y]) => {
        const button = document.body.appendChild(document.createElement('button'));
        button.style.cssText = `position: fixed; left: ${x}px; top: ${y}px; width: 60px; height: 60px`;
        return button.getBoundingClientRect().toJSON() as Edges;
      },
      [left, top],
    );
    await page.locator('#send').hover();
    await expect.poll(async () => overlap(await dotEdges(), menu), pollOptions).toBe(false);
    await isBesideTheBox();
  });

  test('the dot can be clicked in a modal dialog whose page styles all elements', async () => {
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
    await dot().waitFor();
    const { left, top, right, bottom } = await dotEdges();
    expect([right - left, bottom - top]).toEqual([24, 24]);
    const atPoint = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x!, y!)?.outerHTML,
      [left + 12, top + 12],
    );
    expect(atPoint).toBe('<div popover="manual"></div>');
  });

  test('the dot has its style on a page whose content security policy allows none', async () => {
    await page.route('**/strict', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
        body: '<!doctype html><br><br><textarea id="plain"></textarea><br><br>',
      }),
    );
    await page.goto('https://mastodon.social/strict');
    await page.locator('#plain').pressSequentially('I love this, best day ever');
    await dot().waitFor();
    const { left, top, right, bottom } = await dotEdges();
    expect([right - left, bottom - top]).toEqual([24, 24]);
  });

  // Last, because it turns the dot off.
  test('the dot disappears from open pages when it is turned off, and does not return', async () => {
    await open('mastodon.social');
    await post();
    await flipOption();
    await expect.poll(dots, pollOptions).toBe(0);
    await page.bringToFront();
    await box().click();
    await readTwice();
    expect(await dots()).toBe(0);
  });
});
