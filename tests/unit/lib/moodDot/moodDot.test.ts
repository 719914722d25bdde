import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Impression } from '#lib/mood/reading.ts';
import { MoodDot } from '#lib/moodDot/moodDot.ts';
import { find, show } from '#tests/unit/lib/composers/page.ts';
import { type FakeWindow, fakeWindow } from './window.ts';

const happy: Impression = { mood: 'happy', weight: 0.84 };
const sad: Impression = { mood: 'sad', weight: 0.5 };
const edges = { left: 100, top: 100, right: 500, bottom: 200 };

let view: FakeWindow;
let moodDot: MoodDot;
let box: HTMLElement;

beforeEach(() => {
  view = fakeWindow();
  moodDot = new MoodDot(document, { describe: ({ mood, weight }) => `${mood} ${weight}`, hide: 'Hide' });
  box = show('<textarea></textarea>');
  view.lay(box, edges);
});

afterEach(() => {
  moodDot.hide();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The elements that the mood dot added to the page. */
const addedElements = () => [...document.querySelectorAll<HTMLElement>('[popover]')];
const root = () => view.roots.at(-1)!;
const dot = () => root().querySelector<HTMLButtonElement>('.dot')!;
const hideButton = () => root().querySelector<HTMLButtonElement>('.tip button')!;
const position = () =>
  root()
    .querySelector('style + style')!
    .textContent.match(/-?[\d.]+px/g);
const escapeKey = () =>
  new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });

function showReading(impression: Impression = happy): void {
  moodDot.show(box, impression);
  view.frame();
}

describe('MoodDot: its element', () => {
  test('MoodDot adds one element at the end of the document, which shows the reading', () => {
    showReading();
    const [host, ...rest] = addedElements();
    expect(rest).toEqual([]);
    expect(host).toBe(document.documentElement.lastElementChild);
    expect(host!.outerHTML).toBe('<div popover="manual"></div>');
    expect(host!.shadowRoot).toBeNull();
    expect(dot().ariaLabel).toBe('happy 0.84');
    expect(dot().dataset.mood).toBe('happy');
    expect(position()).toEqual(['476px', '200px']);
  });

  test('MoodDot shows the next reading in the same element', () => {
    showReading();
    const before = addedElements();
    showReading(sad);
    expect(addedElements()).toEqual(before);
    expect(dot().ariaLabel).toBe('sad 0.5');
  });

  test('MoodDot moves to the box that was read last', () => {
    showReading();
    const other = document.body.appendChild(document.createElement('textarea'));
    view.lay(other, { left: 0, top: 300, right: 300, bottom: 400 });
    moodDot.show(other, sad);
    view.frame();
    expect(addedElements()).toHaveLength(1);
    expect(position()).toEqual(['276px', '400px']);
  });

  test('MoodDot appends its element to the modal dialog around the box', () => {
    const dialog = show('<div role="dialog" aria-modal="true"><div contenteditable="true"></div></div>');
    box = find('[contenteditable]');
    view.lay(box, edges);
    showReading();
    expect(dialog.lastElementChild).toBe(addedElements()[0]);
  });

  test('MoodDot adds nothing to a document in design mode', () => {
    document.designMode = 'on';
    showReading();
    document.designMode = 'off';
    expect(addedElements()).toEqual([]);
  });
});

describe('MoodDot: where it is placed', () => {
  test('MoodDot is not placed on a button of the page', () => {
    const button = document.body.appendChild(document.createElement('button'));
    view.lay(button, { left: 480, top: 210, right: 490, bottom: 220 });
    showReading();
    expect(position()).toEqual(['500px', '176px']);
  });

  test.each([
    ['a link', '<a href="/"><b></b></a>'],
    ['an element that acts as a button', '<div role="button"><b></b></div>'],
    ['an element with a pointer cursor', '<div style="cursor: pointer"><b></b></div>'],
    ['text', '<p><b>280</b></p>'],
    ['an image', '<img><b></b>'],
  ])('MoodDot is not placed on %s', (_, html) => {
    const other = document.body.appendChild(document.createElement('div'));
    other.innerHTML = html;
    view.lay(other.querySelector('img') ?? find('b', other), {
      left: 400,
      top: 200,
      right: 500,
      bottom: 230,
    });
    showReading();
    expect(position()).toEqual(['500px', '176px']);
  });

  test('MoodDot may be placed on a control that another element covers', () => {
    const button = document.body.appendChild(document.createElement('button'));
    view.lay(button, { left: 400, top: 200, right: 500, bottom: 230 });
    const cover = document.body.appendChild(document.createElement('div'));
    view.lay(cover, { left: 0, top: 0, right: 800, bottom: 600 });
    view.lay(box, edges);
    showReading();
    expect(position()).toEqual(['476px', '200px']);
  });

  test('MoodDot is hidden while no place is free, and shown again afterwards', () => {
    const menu = document.body.appendChild(document.createElement('select'));
    view.lay(menu, { left: 0, top: 0, right: 800, bottom: 600 });
    showReading();
    expect(addedElements()).toEqual([]);
    menu.remove();
    document.body.click();
    view.frame();
    expect(addedElements()).toHaveLength(1);
  });

  test('MoodDot moves away when a control appears at its place', () => {
    showReading();
    const menu = document.body.appendChild(document.createElement('select'));
    view.lay(menu, { left: 400, top: 200, right: 500, bottom: 300 });
    menu.dispatchEvent(new Event('pointerover', { bubbles: true }));
    view.frame();
    expect(position()).toEqual(['500px', '176px']);
  });

  test('MoodDot is hidden while the box is scrolled out of its container', () => {
    view.lay(box, edges);
    const { elementsFromPoint } = document;
    document.elementsFromPoint = (x, y) =>
      elementsFromPoint.call(document, x, y).filter((element) => element !== box);
    showReading();
    Reflect.deleteProperty(document, 'elementsFromPoint');
    expect(addedElements()).toEqual([]);
  });

  test('MoodDot follows the box, and measures it once per frame', () => {
    showReading();
    view.lay(box, { left: 100, top: 50, right: 500, bottom: 150 });
    const measure = vi.spyOn(box, 'getBoundingClientRect');
    for (let n = 0; n < 9; n++) document.body.dispatchEvent(new Event('scroll'));
    expect(measure).not.toHaveBeenCalled();
    view.frame();
    expect(measure).toHaveBeenCalledOnce();
    expect(position()).toEqual(['476px', '150px']);
  });

  test('MoodDot does not measure the box at a key', () => {
    showReading();
    const measure = vi.spyOn(box, 'getBoundingClientRect');
    for (const kind of ['keydown', 'beforeinput', 'input', 'keyup'])
      box.dispatchEvent(new Event(kind, { bubbles: true }));
    view.frame();
    expect(measure).not.toHaveBeenCalled();
  });
});

describe('MoodDot: its tip', () => {
  const tip = () => root().querySelector<HTMLElement>('.tip')!;

  test('MoodDot opens its tip away from the box', () => {
    showReading();
    dot().dispatchEvent(new Event('pointerenter'));
    expect(tip().hasAttribute('data-above')).toBe(false);
    expect(tip().hasAttribute('data-leftward')).toBe(true);
  });

  test('MoodDot opens its tip over the box rather than over a control', () => {
    const send = document.body.appendChild(document.createElement('button'));
    view.lay(send, { left: 300, top: 260, right: 700, bottom: 290 });
    showReading();
    dot().focus();
    expect(tip().hasAttribute('data-above')).toBe(true);
  });

  test('MoodDot opens its tip within the window if controls are everywhere', () => {
    const all = document.body.appendChild(document.createElement('select'));
    showReading();
    view.lay(all, { left: 0, top: 0, right: 800, bottom: 600 });
    dot().focus();
    expect(tip().hasAttribute('data-above')).toBe(false);
  });
});

describe('MoodDot: hiding', () => {
  test('MoodDot removes its element and its listeners on hide', () => {
    showReading();
    moodDot.hide();
    expect(addedElements()).toEqual([]);
    const frame = vi.fn();
    vi.stubGlobal('requestAnimationFrame', frame);
    document.body.dispatchEvent(new Event('scroll'));
    view.resized(box);
    expect(frame).not.toHaveBeenCalled();
  });

  test('MoodDot adds nothing if it is hidden before the next frame', () => {
    moodDot.show(box, happy);
    moodDot.hide();
    view.frame();
    expect(addedElements()).toEqual([]);
  });

  test('MoodDot removes its element when the box is removed', () => {
    showReading();
    box.remove();
    view.resized(box);
    view.frame();
    expect(addedElements()).toEqual([]);
  });
});

describe('MoodDot: user actions', () => {
  test.each([
    ['Escape', () => dot().dispatchEvent(escapeKey())],
    ['a click on its hide button', () => hideButton().click()],
  ])('MoodDot stays hidden on this page after %s', (_, act) => {
    showReading();
    act();
    expect(addedElements()).toEqual([]);
    showReading(sad);
    expect(addedElements()).toEqual([]);
  });

  test('MoodDot returns the focus to the box when it is hidden while focused', () => {
    showReading();
    dot().focus();
    dot().dispatchEvent(escapeKey());
    expect(document.activeElement).toBe(box);
  });

  test('MoodDot does not take the focus or the selection at a click', () => {
    showReading();
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    dot().dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
  });

  test('MoodDot toggles aria-expanded at a click', () => {
    showReading();
    expect(dot().ariaExpanded).toBe('false');
    dot().click();
    expect(dot().ariaExpanded).toBe('true');
    dot().click();
    expect(dot().ariaExpanded).toBe('false');
  });

  test('MoodDot does not let its events reach the page', () => {
    showReading();
    const pageListener = vi.fn();
    for (const kind of ['keydown', 'click', 'focusin'])
      document.documentElement.addEventListener(kind, ({ target }) => target === box || pageListener(kind));
    dot().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    dot().focus();
    dot().dispatchEvent(escapeKey());
    expect(pageListener).not.toHaveBeenCalled();
  });
});
