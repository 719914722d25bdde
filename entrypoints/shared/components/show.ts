import { type ComponentChild, render } from 'preact';
import { language } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';

/** Renders the content of a page, and sets the page's title, language and text direction. */
export function show(title: string, content: ComponentChild): void {
  document.title = title;
  document.documentElement.lang = language();
  document.documentElement.dir = i18n.t('language.direction');
  const app = document.getElementById('app');
  if (app) render(content, app);
}
