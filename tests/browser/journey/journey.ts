import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import { inPage } from './inPage.ts';

/** A page of the extension or of a site, in either browser. */
export interface OpenPage {
  evaluate<Result>(work: (argument: string) => Result, argument: string): Promise<Result>;
  close(): Promise<void>;
}

/** A browser in which the extension was just installed. */
export interface Installed {
  /** The page that opened on installation. */
  welcome(): Promise<OpenPage>;
  /** Opens a page of the extension. */
  open(name: 'popup' | 'options'): Promise<OpenPage>;
  /** Writes a post on a site. */
  post(text: string): Promise<void>;
  close(): Promise<void>;
}

/** What a new user does, from installation to the import of a backup. */
export function journeyIn(browser: string, install: () => Promise<Installed>): void {
  describe(`${browser}, the first steps of a user`, () => {
    let installed: Installed;
    beforeAll(async () => {
      installed = await install();
    });
    afterAll(() => installed?.close());

    const textOf = (page: OpenPage) => page.evaluate(inPage.text, '').catch(() => '');
    const shows = (page: OpenPage, text: string) =>
      expect.poll(() => textOf(page), pollOptions).toContain(text);
    const press = async (page: OpenPage, name: string) => {
      await expect.poll(() => page.evaluate(inPage.has, name).catch(() => false), pollOptions).toBe(true);
      await page.evaluate(inPage.press, name);
    };
    const linksIn = async (page: OpenPage) => {
      await expect.poll(() => page.evaluate(inPage.links, '').catch(() => []), pollOptions).toHaveLength(20);
      return page.evaluate(inPage.links, '');
    };

    /** After one correction of the first post and three of a word that the user means otherwise. */
    const adjusted = 'Adjusted by 4 corrections.';
    // Later steps continue from these.
    let liked = '';
    let backup = '';

    test('after installation the welcome page asks before anything is read', async () => {
      const welcome = await installed.welcome();
      await shows(welcome, 'May Tonic read your posts?');
      const popup = await installed.open('popup');
      await shows(popup, 'Tonic isn’t reading yet');
      await popup.close();
      await press(welcome, 'Yes, read my posts on these sites');
      await shows(welcome, 'Tonic is on');
      await welcome.close();
    });

    test('a post shows on badge and popup, a pick can be liked, and Shuffle draws other picks', async () => {
      await installed.post('I miss her so much it hurts');
      const popup = await installed.open('popup');
      await shows(popup, 'Your post sounds very sad');
      expect(await popup.evaluate(inPage.badge, '')).toBe(':(');
      await press(popup, 'Films');
      const before = await linksIn(popup);
      liked = (await popup.evaluate(inPage.picks, ''))[10]!;
      await press(popup, `Like: ${liked}`);
      await expect.poll(() => popup.evaluate(inPage.isPressed, `Like: ${liked}`), pollOptions).toBe(true);
      await press(popup, 'Shuffle');
      await expect.poll(() => linksIn(popup), pollOptions).not.toEqual(before);
      const after = await linksIn(popup);
      expect(after.filter((link) => before.includes(link))).toEqual([]);
      await popup.close();
    });

    test('the user says which feeling it is, and popup and title of the badge say it', async () => {
      const popup = await installed.open('popup');
      const before = await linksIn(popup);
      await press(popup, 'Not quite');
      await press(popup, 'worried');
      await expect.poll(() => linksIn(popup), pollOptions).not.toEqual(before);
      await shows(popup, 'You are sad');
      await shows(popup, 'worried');
      await expect
        .poll(() => popup.evaluate(inPage.title, ''), pollOptions)
        .toBe('Tonic: you are sad: worried');
      expect(await popup.evaluate(inPage.badge, '')).toBe(':(');
      await press(popup, 'Not quite');
      await press(popup, 'hopeful');
      await shows(popup, 'You are happy');
      await shows(popup, 'hopeful');
      await expect.poll(() => popup.evaluate(inPage.badge, ''), pollOptions).toBe(':)');
      await popup.close();
    });

    test('after corrections of a word that the user means otherwise, a new post with it is read as meant', async () => {
      const open = async (text: string, mood: string) => {
        await installed.post(text);
        const popup = await installed.open('popup');
        await expect
          .poll(() => textOf(popup), pollOptions)
          .toMatch(new RegExp(`Your post sounds [a-z ]*${mood}`));
        return popup;
      };
      for (const text of [
        'that trick was nasty',
        'her flow is nasty',
        'that drop was nasty, it hurts so much',
      ]) {
        const popup = await open(text, 'sad');
        await press(popup, 'Not quite');
        await press(popup, 'happy');
        await shows(popup, 'You are happy');
        await popup.close();
      }
      const popup = await open('what a nasty groove', 'happy');
      await popup.close();
    });

    test('the options list the liked pick and the corrections, and export a backup', async () => {
      const options = await installed.open('options');
      await shows(options, liked);
      await shows(options, adjusted);
      await options.evaluate(inPage.keepDownload, '');
      await press(options, 'Export');
      await expect.poll(() => options.evaluate(inPage.download, ''), pollOptions).toContain('"tonic": 1');
      backup = await options.evaluate(inPage.download, '');
      await options.close();
    });

    test('after Erase everything, nothing is stored and nothing is read', async () => {
      const options = await installed.open('options');
      await press(options, 'Erase…');
      await press(options, 'Erase everything');
      await shows(options, 'Tonic isn’t reading anything because you haven’t agreed to it.');
      expect(await textOf(options)).not.toContain(liked);
      await shows(options, 'Not adjusted yet.');
      const popup = await installed.open('popup');
      await shows(popup, 'Tonic isn’t reading yet');
      expect(await popup.evaluate(inPage.badge, '')).toBe('');
      await popup.close();
      await options.close();
    });

    test('the import of the backup restores the liked pick and the adjustments, which can be forgotten', async () => {
      const options = await installed.open('options');
      await shows(options, 'Your ratings');
      await options.evaluate(inPage.upload, backup);
      await shows(options, 'Imported tonic.json.');
      await shows(options, liked);
      await shows(options, adjusted);
      await press(options, 'Forget these adjustments…');
      await press(options, 'Forget them');
      await shows(options, 'Not adjusted yet.');
      await options.close();
    });
  });
}
