import { regionOf } from '#lib/crisis/region.ts';

/** The user's region as an ISO 3166 alpha-2 code, by the browser's languages and time zone. Undefined if it is unknown. */
export const region = regionOf(navigator.languages, Intl.DateTimeFormat().resolvedOptions().timeZone);
