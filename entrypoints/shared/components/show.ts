import { type ComponentChild, render } from 'preact';
import { language } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';

/** Fills a page, and says what it is called, in which language it is, and where that begins a line. */
export function show(title: string, content: ComponentChild): void {
  document.title = title;
  document.documentElement.lang = language();
  document.documentElement.dir = i18n.t('language.direction');
  const app = document.getElementById('app');
  if (app) render(content, app);
}
