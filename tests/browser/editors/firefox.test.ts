import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { buildPages } from '../../../scripts/stage/pages.ts';
import { openFirefox } from '../firefoxStage.ts';
import { type Box, heldText, type Person, placeOf, shownIn } from './person.ts';
import { everyEditorIn, hosts } from './spec.ts';

// WebDriver knows of no input method: half a word cannot be typed from outside of Firefox.
everyEditorIn('Firefox', { compose: false }, async () => {
  await buildPages();
  const stage = await openFirefox(hosts);
  const probe = await stage.openOwn('popup.html');
  let page: Page | undefined;
  const here = (): Page => page!;
  const holder = (box: Box): Frame => (box === 'frame' ? here().frames()[1]! : here().mainFrame());
  const idOf = (box: Box): string => (box === 'frame' ? 'first' : box);

  const clickInto = async (box: Box): Promise<void> => {
    const { x, y } = await holder(box).evaluate(placeOf, idOf(box));
    const frame = box === 'frame' ? await (await here().$('#frame'))!.boundingBox() : { x: 0, y: 0 };
    await here().mouse.click(frame!.x + x, frame!.y + y);
  };
  const chord = async (keys: string): Promise<void> => {
    const [last, ...held] = keys.split('+').reverse() as [KeyInput, ...KeyInput[]];
    for (const key of held) await here().keyboard.down(key);
    await here().keyboard.press(last);
    for (const key of held) await here().keyboard.up(key);
  };
  const person: Person = {
    open: async (host, path = '/home') => {
      await page?.close();
      page = await stage.browser.newPage();
      await page.goto(`https://${host}:${stage.port}${path}`);
      for (const frame of page.frames()) await frame.waitForSelector('html[data-ready]');
    },
    clickInto,
    click: (id) => here().click(`#${id}`),
    type: (text) => here().keyboard.type(text),
    press: chord,
    // WebDriver sends a code point at a time, as an input event of its own.
    insert: async (text) => {
      for (const character of text) await here().keyboard.sendCharacter(character);
    },
    paste: async (box, text) => {
      await here().$eval(
        '#clipboard',
        (field, value) => {
          (field as HTMLInputElement).value = value;
        },
        text,
      );
      await here().click('#clipboard');
      await chord('Control+a');
      await chord('Control+x');
      await clickInto(box);
      await chord('Control+End');
      await chord('Control+v');
    },
    shown: (box) => holder(box).evaluate(shownIn, idOf(box)),
    read: () => probe.evaluate(heldText),
  };
  return { person, close: () => stage.close() };
});
