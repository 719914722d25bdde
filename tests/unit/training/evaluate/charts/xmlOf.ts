import { JSDOM } from 'jsdom';

/** Parses an SVG and returns its root. @throws DOMException when it is not XML */
export const xmlOf = (svg: string): Element =>
  new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement;

/** Returns the texts of an SVG, in order. */
export const textsOf = (svg: string): string[] =>
  [...xmlOf(svg).querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
