// Functions that run in a test page: each is sent there alone, and can name nothing of this file but types.
import type { Box, Point } from '#tests/browser/driver/tab.ts';

interface TestPage {
  boxIn(id: string): HTMLElement | undefined;
}

/** The text that a person sees in a box, a line for each paragraph. */
export function shownIn(box: Box): string {
  const frame = document.querySelector<HTMLIFrameElement>('#frame');
  const page = (box === 'frame' ? frame?.contentWindow : window) as unknown as TestPage;
  const shown = page.boxIn(box === 'second' ? 'second' : 'first');
  if (!shown) return '';
  if ('value' in shown) return `${shown.value}`;
  const hint = shown.querySelector<HTMLElement>('[data-slate-placeholder]')?.innerText ?? '';
  return shown.innerText.replace(hint, '');
}

/** Where to click into a box. */
export function placeOf(box: Box): Point {
  const frame = document.querySelector<HTMLIFrameElement>('#frame')!;
  const page = (box === 'frame' ? frame.contentWindow : window) as unknown as TestPage;
  const place = page.boxIn(box === 'second' ? 'second' : 'first')!;
  place.scrollIntoView({ block: 'center' });
  const { left, top } = place.getBoundingClientRect();
  const inside = { x: left + 20, y: top + 20 };
  if (box !== 'frame') return inside;
  const around = frame.getBoundingClientRect();
  return { x: around.left + frame.clientLeft + inside.x, y: around.top + frame.clientTop + inside.y };
}

/** Where to click on a button or field of the page. */
export function middleOf(id: string): Point {
  const element = document.getElementById(id)!;
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Fills a text field, as a script does. */
export function fill([id, text]: readonly [id: string, text: string]): void {
  const field = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Goes to another address of the site without a load. */
export function visit(path: string): void {
  history.pushState(null, '', `${path}${location.search}`);
}

/** The page takes its own dark colours. @returns what a box looks like then, and what the browser says is preferred */
export function darken(dark: boolean): { readonly colours: string; readonly preferred: boolean } {
  document.documentElement.classList.toggle('dark', dark);
  const { color, backgroundColor } = getComputedStyle((window as unknown as TestPage).boxIn('first')!);
  return {
    colours: `${color} on ${backgroundColor}`,
    preferred: matchMedia('(prefers-color-scheme: dark)').matches,
  };
}

/** Until the page has been drawn: an editor that was just emptied puts the caret where it belongs by then. */
export function drawn(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}
