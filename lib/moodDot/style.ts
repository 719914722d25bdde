import type { Mood } from '#lib/mood/reading.ts';
import { dotSize, tipWidth } from './placement.ts';

/**
 * Colour of the dot by mood. A page may be light or dark whatever the browser prefers, so each colour has a contrast of
 * at least 3 with white (the colour of the face, too) and with black.
 */
export const colours: Readonly<Record<Mood, string>> = {
  happy: '#c77700',
  sad: '#4f6fd8',
  unsure: '#7a7d86',
};

const moods = Object.entries(colours).map(([mood, colour]) => `[data-mood="${mood}"] { --mood: ${colour} }`);

/**
 * Style sheet of the shadow root. `!important` on `:host` overrides every rule of the page, important or not. Nothing is
 * animated, so there is no rule for prefers-reduced-motion.
 */
export const style = `
:host {
  all: initial !important;
  position: fixed !important;
  display: block !important;
  width: ${dotSize}px !important;
  height: ${dotSize}px !important;
  overflow: visible !important;
  font: 13px/1.4 system-ui, sans-serif !important;
}
:host::backdrop { display: none !important }
${moods.join('\n')}
button { margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer }
button:focus-visible { outline: 2px solid #fff; box-shadow: 0 0 0 4px #1d1d22 }
.dot { position: relative; display: block; width: 100%; height: 100%; border-radius: 50%; forced-color-adjust: none }
.dot::before {
  content: "";
  position: absolute;
  inset: 4px;
  border-radius: 50%;
  background:
    radial-gradient(circle at 33% 38%, #fff 1.1px, #0000 1.6px),
    radial-gradient(circle at 67% 38%, #fff 1.1px, #0000 1.6px),
    var(--mood);
}
.dot::after {
  content: "";
  position: absolute;
  left: 8px;
  box-sizing: border-box;
  width: 8px;
  height: 4px;
  border: 0 solid #fff;
}
[data-mood="happy"]::after { top: 12px; border-bottom-width: 1.5px; border-radius: 0 0 50% 50% / 0 0 100% 100% }
[data-mood="sad"]::after { top: 13px; border-top-width: 1.5px; border-radius: 50% 50% 0 0 / 100% 100% 0 0 }
[data-mood="unsure"]::after { top: 13px; border-top-width: 1.5px }
.tip {
  display: none;
  position: absolute;
  top: 100%;
  left: 0;
  box-sizing: border-box;
  width: ${tipWidth}px;
  padding: 8px 12px 10px;
  border: 1px solid #8b8f9c;
  border-radius: 10px;
  background: #23252c;
  color: #f1f1f4;
}
.tip[data-above] { top: auto; bottom: 100% }
.tip[data-leftward] { left: auto; right: 0 }
:host(:hover) .tip, :host(:focus-within) .tip, [aria-expanded="true"] + .tip { display: block }
.tip button { display: block; margin-top: 6px; text-decoration: underline; border-radius: 3px }
`;

/**
 * Returns the rule that positions the dot. It is not set as an attribute of the host, so that a page that observes its
 * elements is not notified.
 */
export const positionStyle = (left: number, top: number): string =>
  `:host { left: ${left}px !important; top: ${top}px !important }`;
