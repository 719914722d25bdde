// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Impression } from '#lib/mood/reading.ts';
import { MoodDot } from '#lib/moodDot/moodDot.ts';
import { find, show } from '#tests/unit/lib/composers/page.ts';
import { type FakeWindow, fakeWindow } from './window.ts';

const happy: Impression = { mood: 'happy', weight: 0.84 };
const sad: Impression = { mood: 'sad', weight: 0.5 };
const edges = { left: 100, top: 100, right: 500, bottom: 200 };

let view: FakeWindow;
let sign: MoodDot;
let box: HTMLElement;

beforeEach(() => {
  view = fakeWindow();
  sign = new MoodDot(document, { of: ({ mood, weight }) => `${mood} ${weight}`, hide: 'Hide' });
  box = show('<textarea></textarea>');
  view.lay(box, edges);
});

afterEach(() => {
  sign.hide();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What the sign has added to the page. */
const added = () => [...document.querySelectorAll<HTMLElement>('[popover]')];
const root = () => view.roots.at(-1)!;
const dot = () => root().querySelector<HTMLButtonElement>('.dot')!;
const hideButton = () => root().querySelector<HTMLButtonElement>('.tip button')!;
const place = () =>
  root()
    .querySelector('style + style')!
    .textContent.match(/-?[\d.]+px/g);
const escapeKey = () =>
  new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });

async function perceive(impression: Impression = happy): Promise<void> {
  await sign.expect(box, Promise.resolve(impression));
  view.frame();
}

describe('a sign', () => {
  test('is one element at the end of the document, and says what was perceived', async () => {
    await perceive();
    const [host, ...others] = added();
    expect(others).toEqual([]);
    expect(host).toBe(document.documentElement.lastElementChild);
    expect(host!.outerHTML).toBe('<div popover="manual"></div>');
    expect(host!.shadowRoot).toBeNull();
    expect(dot().ariaLabel).toBe('happy 0.84');
    expect(dot().dataset.mood).toBe('happy');
    expect(place()).toEqual(['476px', '200px']);
  });

  test('says the next reading in place of the one before, and keeps its element', async () => {
    await perceive();
    const before = added();
    await perceive(sad);
    expect(added()).toEqual(before);
    expect(dot().ariaLabel).toBe('sad 0.5');
  });

  test('goes to the box that was read last', async () => {
    await perceive();
    const other = document.body.appendChild(document.createElement('textarea'));
    view.lay(other, { left: 0, top: 300, right: 300, bottom: 400 });
    await sign.expect(other, Promise.resolve(sad));
    view.frame();
    expect(added()).toHaveLength(1);
    expect(place()).toEqual(['276px', '400px']);
  });

  test('stands within what makes the rest of the page out of reach', async () => {
    const dialog = show('<div role="dialog" aria-modal="true"><div contenteditable="true"></div></div>');
    box = find('[contenteditable]');
    view.lay(box, edges);
    await perceive();
    expect(dialog.lastElementChild).toBe(added()[0]);
  });

  test('is not put into a document that is itself the text', async () => {
    document.designMode = 'on';
    await perceive();
    document.designMode = 'off';
    expect(added()).toEqual([]);
  });
});

describe('of readings, the one asked for last is shown', () => {
  test('also when an earlier one is answered later', async () => {
    let answer = (_: Impression): void => undefined;
    const slow = new Promise<Impression>((resolve) => {
      answer = resolve;
    });
    const first = sign.expect(box, slow);
    await perceive(sad);
    answer(happy);
    await first;
    view.frame();
    expect(dot().ariaLabel).toBe('sad 0.5');
  });

  test('and none that is answered after the box was emptied', async () => {
    let answer = (_: Impression): void => undefined;
    const slow = new Promise<Impression>((resolve) => {
      answer = resolve;
    });
    const asked = sign.expect(box, slow);
    sign.hide();
    answer(happy);
    await asked;
    view.frame();
    expect(added()).toEqual([]);
  });

  test.each([null, undefined])(
    'one that failed (%s) takes the sign of the one before away',
    async (answer) => {
      await perceive();
      await sign.expect(box, Promise.resolve(answer));
      expect(added()).toEqual([]);
    },
  );
});

describe('a place', () => {
  test('is never on a control of the page', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    view.lay(button, { left: 480, top: 210, right: 490, bottom: 220 });
    await perceive();
    expect(place()).toEqual(['500px', '176px']);
  });

  test.each([
    ['a link', '<a href="/"><b></b></a>'],
    ['an element that acts as a button', '<div role="button"><b></b></div>'],
    ['what the pointer takes for a control', '<div style="cursor: pointer"><b></b></div>'],
    ['words', '<p><b>280</b></p>'],
    ['a picture', '<img><b></b>'],
  ])('is not on %s', async (_, html) => {
    const other = document.body.appendChild(document.createElement('div'));
    other.innerHTML = html;
    view.lay(other.querySelector('img') ?? find('b', other), {
      left: 400,
      top: 200,
      right: 500,
      bottom: 230,
    });
    await perceive();
    expect(place()).toEqual(['500px', '176px']);
  });

  test('may be on a control that something covers', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    view.lay(button, { left: 400, top: 200, right: 500, bottom: 230 });
    const cover = document.body.appendChild(document.createElement('div'));
    view.lay(cover, { left: 0, top: 0, right: 800, bottom: 600 });
    view.lay(box, edges);
    await perceive();
    expect(place()).toEqual(['476px', '200px']);
  });

  test('is none where all are taken, and one again once that is over', async () => {
    const menu = document.body.appendChild(document.createElement('select'));
    view.lay(menu, { left: 0, top: 0, right: 800, bottom: 600 });
    await perceive();
    expect(added()).toEqual([]);
    menu.remove();
    document.body.click();
    view.frame();
    expect(added()).toHaveLength(1);
  });

  test('is left when a control comes there', async () => {
    await perceive();
    const menu = document.body.appendChild(document.createElement('select'));
    view.lay(menu, { left: 400, top: 200, right: 500, bottom: 300 });
    menu.dispatchEvent(new Event('pointerover', { bubbles: true }));
    view.frame();
    expect(place()).toEqual(['500px', '176px']);
  });

  test('is none beside a box that is scrolled out of what holds it', async () => {
    view.lay(box, edges);
    const { elementsFromPoint } = document;
    document.elementsFromPoint = (x, y) =>
      elementsFromPoint.call(document, x, y).filter((one) => one !== box);
    await perceive();
    Reflect.deleteProperty(document, 'elementsFromPoint');
    expect(added()).toEqual([]);
  });

  test('follows the box, once a frame', async () => {
    await perceive();
    view.lay(box, { left: 100, top: 50, right: 500, bottom: 150 });
    const measured = vi.spyOn(box, 'getBoundingClientRect');
    for (let n = 0; n < 9; n++) document.body.dispatchEvent(new Event('scroll'));
    expect(measured).not.toHaveBeenCalled();
    view.frame();
    expect(measured).toHaveBeenCalledOnce();
    expect(place()).toEqual(['476px', '150px']);
  });

  test('is not looked for at a key', async () => {
    await perceive();
    const measured = vi.spyOn(box, 'getBoundingClientRect');
    for (const kind of ['keydown', 'beforeinput', 'input', 'keyup'])
      box.dispatchEvent(new Event(kind, { bubbles: true }));
    view.frame();
    expect(measured).not.toHaveBeenCalled();
  });
});

describe('the tip', () => {
  const tip = () => root().querySelector<HTMLElement>('.tip')!;

  test('opens away from the box', async () => {
    await perceive();
    dot().dispatchEvent(new Event('pointerenter'));
    expect(tip().hasAttribute('data-above')).toBe(false);
    expect(tip().hasAttribute('data-leftward')).toBe(true);
  });

  test('opens over the box rather than over a control', async () => {
    const send = document.body.appendChild(document.createElement('button'));
    view.lay(send, { left: 300, top: 260, right: 700, bottom: 290 });
    await perceive();
    dot().focus();
    expect(tip().hasAttribute('data-above')).toBe(true);
  });

  test('opens where it may be read when there are controls all around', async () => {
    const all = document.body.appendChild(document.createElement('select'));
    await perceive();
    view.lay(all, { left: 0, top: 0, right: 800, bottom: 600 });
    dot().focus();
    expect(tip().hasAttribute('data-above')).toBe(false);
  });
});

describe('it goes', () => {
  test('and nothing listens any more', async () => {
    await perceive();
    sign.hide();
    expect(added()).toEqual([]);
    const frame = vi.fn();
    vi.stubGlobal('requestAnimationFrame', frame);
    document.body.dispatchEvent(new Event('scroll'));
    view.resized(box);
    expect(frame).not.toHaveBeenCalled();
  });

  test('before the frame that would have shown it', async () => {
    await sign.expect(box, Promise.resolve(happy));
    sign.hide();
    view.frame();
    expect(added()).toEqual([]);
  });

  test('with its box', async () => {
    await perceive();
    box.remove();
    view.resized(box);
    view.frame();
    expect(added()).toEqual([]);
  });
});

describe('the person', () => {
  test.each([
    ['Escape', () => dot().dispatchEvent(escapeKey())],
    ['the button', () => hideButton().click()],
  ])('hides it with %s, until the page is gone', async (_, act) => {
    await perceive();
    act();
    expect(added()).toEqual([]);
    await perceive(sad);
    expect(added()).toEqual([]);
  });

  test('has the box again when the keyboard was at the sign', async () => {
    await perceive();
    dot().focus();
    dot().dispatchEvent(escapeKey());
    expect(document.activeElement).toBe(box);
  });

  test('keeps the focus and the selection when they click on it', async () => {
    await perceive();
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    dot().dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
  });

  test('opens the tip with a click or Enter, which says so', async () => {
    await perceive();
    expect(dot().ariaExpanded).toBe('false');
    dot().click();
    expect(dot().ariaExpanded).toBe('true');
    dot().click();
    expect(dot().ariaExpanded).toBe('false');
  });

  test('does nothing there that the page would take for its own', async () => {
    await perceive();
    const heard = vi.fn();
    for (const kind of ['keydown', 'click', 'focusin'])
      document.documentElement.addEventListener(kind, ({ target }) => target === box || heard(kind));
    dot().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    dot().focus();
    dot().dispatchEvent(escapeKey());
    expect(heard).not.toHaveBeenCalled();
  });
});
