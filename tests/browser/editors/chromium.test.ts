import type { Frame, Page } from 'playwright-core';
import { openStage } from '../../../scripts/stage/chromium.ts';
import { buildPages } from '../../../scripts/stage/pages.ts';
import { type Box, heldText, type Person, placeOf, shownIn } from './person.ts';
import { everyEditorIn } from './spec.ts';

everyEditorIn('Chromium', { compose: true }, async () => {
  await buildPages();
  const stage = await openStage({ headless: true });
  const probe = await stage.openPopup();
  let page: Page | undefined;
  const here = (): Page => page!;
  const holder = (box: Box): Frame => (box === 'frame' ? here().frames()[1]! : here().mainFrame());
  const idOf = (box: Box): string => (box === 'frame' ? 'first' : box);

  const clickInto = async (box: Box): Promise<void> => {
    const { x, y } = await holder(box).evaluate(placeOf, idOf(box));
    const frame = box === 'frame' ? await here().locator('#frame').boundingBox() : { x: 0, y: 0 };
    await here().mouse.click(frame!.x + x, frame!.y + y);
  };
  const person: Person = {
    open: async (host, path = '/home') => {
      await page?.close();
      page = await stage.context.newPage();
      await page.goto(`https://${host}${path}`);
      for (const frame of page.frames())
        await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
    },
    clickInto,
    click: (id) => here().locator(`#${id}`).click(),
    type: (text) => here().keyboard.type(text),
    press: (key) => here().keyboard.press(key),
    insert: (text) => here().keyboard.insertText(text),
    paste: async (box, text) => {
      await here().locator('#clipboard').fill(text);
      await here().locator('#clipboard').press('Control+a');
      await here().keyboard.press('Control+x');
      await clickInto(box);
      await here().keyboard.press('Control+End');
      await here().keyboard.press('Control+v');
    },
    compose: async (half, whole) => {
      const session = await here().context().newCDPSession(here());
      await session.send('Input.imeSetComposition', {
        text: half,
        selectionStart: half.length,
        selectionEnd: half.length,
      });
      await session.send('Input.insertText', { text: whole });
      await session.detach();
    },
    shown: (box) => holder(box).evaluate(shownIn, idOf(box)),
    read: () => probe.evaluate(heldText),
  };
  return { person, close: () => stage.close() };
});
