/**
 * Time zones of the regions that have help lines: whole names, or a beginning that ends in "/". From the IANA time zone
 * database (zone.tab), with the former names that browsers still answer.
 */
const zones: Readonly<Record<string, readonly string[]>> = {
  AR: [
    'America/Argentina/',
    'America/Buenos_Aires',
    'America/Cordoba',
    'America/Mendoza',
    'America/Jujuy',
    'America/Catamarca',
  ],
  AT: ['Europe/Vienna'],
  AU: ['Australia/', 'Antarctica/Macquarie'],
  BE: ['Europe/Brussels'],
  BR: [
    ...['America/Araguaina', 'America/Bahia', 'America/Belem', 'America/Boa_Vista', 'America/Campo_Grande'],
    ...['America/Cuiaba', 'America/Eirunepe', 'America/Fortaleza', 'America/Maceio', 'America/Manaus'],
    ...['America/Noronha', 'America/Porto_Velho', 'America/Recife', 'America/Rio_Branco', 'America/Santarem'],
    'America/Sao_Paulo',
  ],
  CA: [
    ...['America/Atikokan', 'America/Blanc-Sablon', 'America/Cambridge_Bay', 'America/Coral_Harbour'],
    ...[
      'America/Creston',
      'America/Dawson',
      'America/Dawson_Creek',
      'America/Edmonton',
      'America/Fort_Nelson',
    ],
    ...['America/Glace_Bay', 'America/Goose_Bay', 'America/Halifax', 'America/Inuvik', 'America/Iqaluit'],
    ...[
      'America/Moncton',
      'America/Montreal',
      'America/Nipigon',
      'America/Pangnirtung',
      'America/Rainy_River',
    ],
    ...[
      'America/Rankin_Inlet',
      'America/Regina',
      'America/Resolute',
      'America/St_Johns',
      'America/Swift_Current',
    ],
    ...[
      'America/Thunder_Bay',
      'America/Toronto',
      'America/Vancouver',
      'America/Whitehorse',
      'America/Winnipeg',
    ],
    'America/Yellowknife',
  ],
  CH: ['Europe/Zurich'],
  DE: ['Europe/Berlin', 'Europe/Busingen'],
  DK: ['Europe/Copenhagen'],
  ES: ['Europe/Madrid', 'Africa/Ceuta', 'Atlantic/Canary'],
  FI: ['Europe/Helsinki'],
  FR: ['Europe/Paris'],
  GB: ['Europe/London', 'Europe/Belfast'],
  IE: ['Europe/Dublin'],
  IN: ['Asia/Kolkata', 'Asia/Calcutta'],
  IT: ['Europe/Rome'],
  JP: ['Asia/Tokyo'],
  KR: ['Asia/Seoul'],
  MX: [
    ...['America/Bahia_Banderas', 'America/Cancun', 'America/Chihuahua', 'America/Ciudad_Juarez'],
    ...[
      'America/Hermosillo',
      'America/Matamoros',
      'America/Mazatlan',
      'America/Merida',
      'America/Mexico_City',
    ],
    ...['America/Monterrey', 'America/Ojinaga', 'America/Tijuana'],
  ],
  NL: ['Europe/Amsterdam'],
  NO: ['Europe/Oslo'],
  NZ: ['Pacific/Auckland', 'Pacific/Chatham'],
  PH: ['Asia/Manila'],
  PL: ['Europe/Warsaw'],
  PT: ['Europe/Lisbon', 'Atlantic/Azores', 'Atlantic/Madeira'],
  SE: ['Europe/Stockholm'],
  SG: ['Asia/Singapore'],
  US: [
    ...[
      'America/Adak',
      'America/Anchorage',
      'America/Boise',
      'America/Chicago',
      'America/Denver',
      'America/Detroit',
    ],
    ...[
      'America/Indiana/',
      'America/Indianapolis',
      'America/Juneau',
      'America/Kentucky/',
      'America/Los_Angeles',
    ],
    ...['America/Louisville', 'America/Menominee', 'America/Metlakatla', 'America/New_York', 'America/Nome'],
    ...['America/North_Dakota/', 'America/Phoenix', 'America/Sitka', 'America/Yakutat', 'Pacific/Honolulu'],
  ],
  ZA: ['Africa/Johannesburg'],
};

/** Names without a place, and the one that Firefox gives everybody when it resists fingerprinting. */
const placeless = /^(?:UTC|GMT|Etc\/.*|Atlantic\/Reykjavik)$/;

/**
 * Where a person is, as far as their browser says, as ISO 3166 alpha-2; undefined when it does not, or when the place
 * has no help lines here. A time zone says where, so it decides: "en-US" is the language of many who have never been
 * there, and a number that cannot be dialled helps nobody. Without a place in it, the region of the first language
 * counts, as far as one is named ("en", "en-GB": GB).
 *
 * @param languages BCP 47 tags, the preferred first, as navigator.languages
 * @param timeZone an IANA name, as Intl.DateTimeFormat().resolvedOptions().timeZone
 */
export function regionOf(languages: readonly string[], timeZone: string | undefined): string | undefined {
  if (timeZone !== undefined && !placeless.test(timeZone)) {
    return Object.keys(zones).find((region) => zones[region]?.some((zone) => isIn(timeZone, zone)));
  }
  const preferred = languageOf(languages[0]);
  const tag = languages.find((tag) => languageOf(tag) === preferred && namedRegion.test(tag));
  return tag?.match(namedRegion)?.[1]?.toUpperCase();
}

const isIn = (timeZone: string, zone: string): boolean =>
  zone.endsWith('/') ? timeZone.startsWith(zone) : timeZone === zone;

const languageOf = (tag: string | undefined): string | undefined => tag?.split('-')[0]?.toLowerCase();

/** The region of a tag, after language and script: en-GB, zh-Hant-TW. */
const namedRegion = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i;
