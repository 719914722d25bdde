import { describe, expect, test } from 'vitest';
import { emergencyNumberOf, helpLinesFor } from '#lib/crisis/helpLines.ts';
import { regionOf } from '#lib/crisis/region.ts';

const regions =
  'AR AT AU BE BR CA CH DE DK ES FI FR GB IE IN IT JP KR MX NL NO NZ PH PL PT SE SG US ZA'.split(' ');
const hrefs = (region: string | undefined) =>
  helpLinesFor(region).flatMap(({ ways }) => ways.map(({ href }) => href));

describe('helpLinesFor', () => {
  test.each<[region: string, hrefs: string[]]>([
    ['US', ['tel:988', 'sms:988']],
    ['CA', ['tel:988', 'sms:988']],
    ['GB', ['tel:116123', 'sms:85258?body=SHOUT']],
    ['IE', ['tel:116123', 'sms:50808?body=HELLO']],
    ['AU', ['tel:131114', 'sms:0477131114']],
    ['NZ', ['tel:1737', 'sms:1737']],
    ['IN', ['tel:14416']],
    ['DE', ['tel:08001110111', 'tel:08001110222']],
    ['NL', ['tel:113', 'tel:08000113']],
    ['PT', ['tel:1411', 'tel:213544545']],
  ])('helpLinesFor returns the lines of %s, then the directory', (region, lines) => {
    expect(hrefs(region)).toEqual([...lines, 'https://findahelpline.com/']);
  });

  test.each(regions)(
    'helpLinesFor %s has at least one line, an emergency number and valid links',
    (region) => {
      expect(helpLinesFor(region).length).toBeGreaterThan(1);
      expect(emergencyNumberOf(region)).toMatch(/^\d{3}$/);
      for (const { name, ways } of helpLinesFor(region)) {
        expect(name).toMatch(/\S/);
        expect(ways.length).toBeGreaterThan(0);
        for (const { target, href } of ways) {
          expect(href).toMatch(/^(?:tel:\d{3,}|sms:\d{3,}(?:\?body=[A-Z]+)?|https:\/\/[a-z.]+\/)$/);
          const [number] = href.match(/\d{3,}/) ?? [];
          if (number) expect(target.replace(/[ -]/g, '')).toContain(number);
        }
      }
    },
  );

  test.each([undefined, 'KE', '', 'us', 'constructor'])(
    'helpLinesFor returns only the directories for the region %s, which has no entry',
    (region) => {
      expect(hrefs(region)).toEqual(['https://findahelpline.com/', 'https://befrienders.org/']);
      expect(emergencyNumberOf(region)).toBeUndefined();
    },
  );
});

describe('regionOf', () => {
  test.each<[timeZone: string, region: string | undefined]>([
    ['America/New_York', 'US'],
    ['America/Indiana/Knox', 'US'],
    ['America/Toronto', 'CA'],
    ['America/Mexico_City', 'MX'],
    ['America/Argentina/Cordoba', 'AR'],
    ['America/Buenos_Aires', 'AR'],
    ['America/Sao_Paulo', 'BR'],
    ['Europe/London', 'GB'],
    ['Europe/Dublin', 'IE'],
    ['Australia/Perth', 'AU'],
    ['Asia/Calcutta', 'IN'],
    ['Asia/Kolkata', 'IN'],
    ['Africa/Nairobi', undefined],
    ['America/Bogota', undefined],
  ])('regionOf maps the time zone %s to %s, whatever the language', (timeZone, region) => {
    expect(regionOf(['en-US', 'en'], timeZone)).toBe(region);
    expect(regionOf([], timeZone)).toBe(region);
  });

  test.each<[languages: string[], region: string | undefined]>([
    [['en-GB', 'en'], 'GB'],
    [['en', 'en-GB'], 'GB'],
    [['zh-Hant-TW'], 'TW'],
    [['de', 'en-US', 'en'], undefined],
    [['en'], undefined],
    [['es-419'], undefined],
    [[], undefined],
  ])('regionOf maps the languages %j to %s if the time zone names no place', (languages, region) => {
    for (const timeZone of [undefined, 'UTC', 'Etc/GMT+3', 'Atlantic/Reykjavik']) {
      expect(regionOf(languages, timeZone)).toBe(region);
    }
  });

  test('regionOf can return every region that has help lines', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const reached = new Set(zones.map((zone) => regionOf([], zone)));
    expect([...reached].filter((region) => region !== undefined).sort()).toEqual(regions);
  });
});
