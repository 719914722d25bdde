import { JSDOM } from 'jsdom';

/** The root of an SVG, read as the XML it must be; throws where it is not. */
export const xmlOf = (svg: string): Element =>
  new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement;

/** What it says, text by text. */
export const textsOf = (svg: string): string[] =>
  [...xmlOf(svg).querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
