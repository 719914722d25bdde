// Functions that run in a test page. Each is sent there alone, so it can refer to nothing in this file but types.
import type { Box, Point } from '#tests/browser/driver/tab.ts';

interface TestPage {
  boxIn(id: string): HTMLElement | undefined;
}

/** @returns the visible text of a box, one line a paragraph */
export function shownIn(box: Box): string {
  const frame = document.querySelector<HTMLIFrameElement>('#frame');
  const page = (box === 'frame' ? frame?.contentWindow : window) as unknown as TestPage;
  const shown = page.boxIn(box === 'second' ? 'second' : 'first');
  if (!shown) return '';
  if ('value' in shown) return `${shown.value}`;
  const hint = shown.querySelector<HTMLElement>('[data-slate-placeholder]')?.innerText ?? '';
  return shown.innerText.replace(hint, '');
}

/** @returns the point to click in order to focus a box */
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

/** @returns the centre of a button or field */
export function middleOf(id: string): Point {
  const element = document.getElementById(id)!;
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Sets the value of a text field and dispatches `input`, as a script does. */
export function fill([id, text]: readonly [id: string, text: string]): void {
  const field = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Changes the address without a load. */
export function visit(path: string): void {
  history.pushState(null, '', `${path}${location.search}`);
}

/** Switches the page's own dark theme. @returns the colours of a box, and whether the browser prefers dark */
export function darken(dark: boolean): { readonly colours: string; readonly preferred: boolean } {
  document.documentElement.classList.toggle('dark', dark);
  const { color, backgroundColor } = getComputedStyle((window as unknown as TestPage).boxIn('first')!);
  return {
    colours: `${color} on ${backgroundColor}`,
    preferred: matchMedia('(prefers-color-scheme: dark)').matches,
  };
}

/** Resolves after two frames: an editor that was just emptied has placed the caret by then. */
export function nextFrames(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
