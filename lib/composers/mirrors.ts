import type { Editable } from './editor.ts';
import { matches, parentOf } from './safeDom.ts';
import { styleOf } from './styles.ts';

/** Sides below this many pixels show no text. */
const tiny = 5;

/** Limit of elements around a box that are examined. */
const maxLevels = 4;

/**
 * Returns whether nobody sees a box: it is hidden, transparent, clipped, tiny, or outside of the screen. Editors use such
 * boxes to take keys or pastes, and hold only a piece of the text or a copy of it. An exception is a tiny text area that
 * presents itself to assistive software as a text of several lines, because it holds the editor's text. Call it once a
 * text has settled, because it makes the browser lay out the page.
 */
export function isOutOfSight(editable: Editable): boolean {
  if (
    matches(editable, '[aria-hidden="true" i]') ||
    editable.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) === false
  )
    return true;
  if (matches(editable, '[role="textbox" i][aria-multiline="true" i]')) return false;
  let element: HTMLElement | null = editable;
  for (let level = 0; level < maxLevels && element && !matches(element, 'body,html'); level++) {
    const clips = level === 0 || /hidden|clip/.test(styleOf(element, 'overflow'));
    if ((clips && isTiny(element)) || isMovedAway(element)) return true;
    if (styleOf(element, 'position') === 'fixed') return false; // The elements around it do not clip it.
    element = parentOf(element);
  }
  return false;
}

const isTiny = (element: Element): boolean =>
  ['width', 'height'].some((side) => Number.parseFloat(styleOf(element, side)) < tiny);

const isMovedAway = (element: Element): boolean =>
  /^(?:absolute|fixed)/.test(styleOf(element, 'position')) &&
  (['left', 'top'].some((side) => Number.parseFloat(styleOf(element, side)) < -500) ||
    /^rect\([01]px/.test(styleOf(element, 'clip')) ||
    /^inset\((?:50|100)%/.test(styleOf(element, 'clip-path')));
