import { genreName } from '#entrypoints/shared/format/genreName.ts';
import { language } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import type { Locale } from '#lib/recommend/explain/render.ts';

// `i18n.t` is typed for one literal key a call. The renderer passes any of the reasons' keys.
const translate = i18n.t as Locale['translate'];

/** Returns the locale that the popup renders the reasons of picks in. */
export const popupLocale = (): Locale => ({ code: language(), translate, genreName });
