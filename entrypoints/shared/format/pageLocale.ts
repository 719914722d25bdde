import { i18n } from '#i18n';
import type { Locale } from '#lib/recommend/explain/render.ts';
import { genreName } from './genreName.ts';
import { language } from './language.ts';

// `i18n.t` is typed for one literal key a call. The renderer passes any of the reasons' keys.
const translate = i18n.t as Locale['translate'];

/** Returns the locale that pages render the reasons of picks in. */
export const pageLocale = (): Locale => ({ code: language(), translate, genreName });
