import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import { inPage } from './inPage.ts';

/** A page of the extension, or of a site, in some browser. */
export interface Sight {
  evaluate<Result>(work: (argument: string) => Result, argument: string): Promise<Result>;
  close(): Promise<void>;
}

/** A browser into which the extension was just installed. */
export interface Installed {
  /** The page that opened with it. */
  welcome(): Promise<Sight>;
  /** A page of the extension, opened. */
  open(name: 'popup' | 'options'): Promise<Sight>;
  /** Writes a post on a site. */
  post(text: string): Promise<void>;
  close(): Promise<void>;
}

/** From installation to a backup that is brought back, as a person would go. */
export function journeyIn(browser: string, install: () => Promise<Installed>): void {
  describe(`a walk in ${browser}`, () => {
    let installed: Installed;
    beforeAll(async () => {
      installed = await install();
    });
    afterAll(() => installed?.close());

    const textOf = (sight: Sight) => sight.evaluate(inPage.text, '').catch(() => '');
    const shows = (sight: Sight, text: string) =>
      expect.poll(() => textOf(sight), pollOptions).toContain(text);
    const press = async (sight: Sight, name: string) => {
      await expect.poll(() => sight.evaluate(inPage.has, name).catch(() => false), pollOptions).toBe(true);
      await sight.evaluate(inPage.press, name);
    };
    const picksIn = async (sight: Sight) => {
      await expect.poll(() => sight.evaluate(inPage.picks, '').catch(() => []), pollOptions).toHaveLength(20);
      return sight.evaluate(inPage.picks, '');
    };

    /** What later steps go on from. */
    let liked = '';
    let backup = '';

    test('installed, it asks before it reads', async () => {
      const welcome = await installed.welcome();
      await shows(welcome, 'May it read?');
      const popup = await installed.open('popup');
      await shows(popup, 'Nothing is read yet');
      await popup.close();
      await press(welcome, 'Yes, read my posts on these sites');
      await shows(welcome, 'Tonic reads along now');
      await welcome.close();
    });

    test('a post shows on the badge and in the popup, with picks of which one is liked', async () => {
      await installed.post('I miss her so much it hurts');
      const popup = await installed.open('popup');
      await shows(popup, 'Your post sounds sad');
      expect(await popup.evaluate(inPage.badge, '')).toBe(':(');
      const before = await picksIn(popup);
      liked = before[10]!;
      await press(popup, `Like: ${liked}`);
      await expect.poll(() => popup.evaluate(inPage.isPressed, `Like: ${liked}`), pollOptions).toBe(true);
      await press(popup, 'Shuffle');
      await expect.poll(() => picksIn(popup), pollOptions).not.toEqual(before);
      const after = await picksIn(popup);
      expect(after.filter((title) => before.includes(title))).toEqual([]);
      await popup.close();
    });

    test('the options list it, and export it', async () => {
      const options = await installed.open('options');
      await shows(options, liked);
      await options.evaluate(inPage.keepDownload, '');
      await press(options, 'Export');
      await expect.poll(() => options.evaluate(inPage.download, ''), pollOptions).toContain('"tonic": 1');
      backup = await options.evaluate(inPage.download, '');
      await options.close();
    });

    test('erased, nothing is left, and nothing is read', async () => {
      const options = await installed.open('options');
      await press(options, 'Erase …');
      await press(options, 'Erase everything');
      await shows(options, 'Nothing is read: you have not agreed to it.');
      expect(await textOf(options)).not.toContain(liked);
      const popup = await installed.open('popup');
      await shows(popup, 'Nothing is read yet');
      expect(await popup.evaluate(inPage.badge, '')).toBe('');
      await popup.close();
      await options.close();
    });

    test('imported, it is back', async () => {
      const options = await installed.open('options');
      await shows(options, 'What you said of picks');
      await options.evaluate(inPage.upload, backup);
      await shows(options, 'tonic.json is in use now.');
      await shows(options, liked);
      await options.close();
    });
  });
}
