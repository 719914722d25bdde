import { timeZones } from './timeZones.ts';

/** Names that name no place, and the one that Firefox reports for everybody when it resists fingerprinting. */
const placeless = /^(?:UTC|GMT|Etc\/.*|Atlantic\/Reykjavik)$/;

/**
 * Returns the user's region as ISO 3166 alpha-2, or undefined if the browser does not reveal it or the place has no help
 * lines here. The time zone decides, because it depends on the place: many people with the language "en-US" have never
 * been there, and a number that cannot be dialled helps nobody. If the time zone names no place, the region comes from the
 * first tag of the preferred language that names one ("en", "en-GB": GB).
 *
 * @param languages BCP 47 tags, preferred first, as navigator.languages
 * @param timeZone an IANA name, as Intl.DateTimeFormat().resolvedOptions().timeZone
 */
export function regionOf(languages: readonly string[], timeZone: string | undefined): string | undefined {
  if (timeZone !== undefined && !placeless.test(timeZone)) {
    return Object.keys(timeZones).find((region) => timeZones[region]?.some((zone) => isIn(timeZone, zone)));
  }
  const preferred = languageOf(languages[0]);
  const tag = languages.find((tag) => languageOf(tag) === preferred && namedRegion.test(tag));
  return tag?.match(namedRegion)?.[1]?.toUpperCase();
}

const isIn = (timeZone: string, zone: string): boolean =>
  zone.endsWith('/') ? timeZone.startsWith(zone) : timeZone === zone;

const languageOf = (tag: string | undefined): string | undefined => tag?.split('-')[0]?.toLowerCase();

/** Captures the region of a tag, which follows language and script: en-GB, zh-Hant-TW. */
const namedRegion = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i;
