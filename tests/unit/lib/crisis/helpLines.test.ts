import { describe, expect, it, test } from 'vitest';
import { emergencyNumberOf, helpLinesFor } from '#lib/crisis/helpLines.ts';
import { regionOf } from '#lib/crisis/region.ts';

const regions =
  'AR AT AU BE BR CA CH DE DK ES FI FR GB IE IN IT JP KR MX NL NO NZ PH PL PT SE SG US ZA'.split(' ');
const hrefs = (region: string | undefined) =>
  helpLinesFor(region).flatMap(({ ways }) => ways.map(({ href }) => href));

describe('help lines', () => {
  it.each<[region: string, hrefs: string[]]>([
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
  ])('%s has its own first, then the directory', (region, own) => {
    expect(hrefs(region)).toEqual([...own, 'https://findahelpline.com/']);
  });

  it.each(regions)('%s has a line, an emergency number, and links that can be followed', (region) => {
    expect(helpLinesFor(region).length).toBeGreaterThan(1);
    expect(emergencyNumberOf(region)).toMatch(/^\d{3}$/);
    for (const { name, ways } of helpLinesFor(region)) {
      expect(name).toMatch(/\S/);
      expect(ways.length).toBeGreaterThan(0);
      for (const { to, href } of ways) {
        expect(href).toMatch(/^(?:tel:\d{3,}|sms:\d{3,}(?:\?body=[A-Z]+)?|https:\/\/[a-z.]+\/)$/);
        const [dialled] = href.match(/\d{3,}/) ?? [];
        if (dialled) expect(to.replace(/[ -]/g, '')).toContain(dialled);
      }
    }
  });

  it.each([undefined, 'KE', '', 'us', 'constructor'])(
    '%s, without an entry, has the directories',
    (region) => {
      expect(hrefs(region)).toEqual(['https://findahelpline.com/', 'https://befrienders.org/']);
      expect(emergencyNumberOf(region)).toBeUndefined();
    },
  );
});

describe('the region', () => {
  it.each<[timeZone: string, region: string | undefined]>([
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
  ])('%s is in %s, whatever the language', (timeZone, region) => {
    expect(regionOf(['en-US', 'en'], timeZone)).toBe(region);
    expect(regionOf([], timeZone)).toBe(region);
  });

  it.each<[languages: string[], region: string | undefined]>([
    [['en-GB', 'en'], 'GB'],
    [['en', 'en-GB'], 'GB'],
    [['zh-Hant-TW'], 'TW'],
    [['de', 'en-US', 'en'], undefined],
    [['en'], undefined],
    [['es-419'], undefined],
    [[], undefined],
  ])('without a place, %j says %s', (languages, region) => {
    for (const timeZone of [undefined, 'UTC', 'Etc/GMT+3', 'Atlantic/Reykjavik']) {
      expect(regionOf(languages, timeZone)).toBe(region);
    }
  });

  test('every region with lines has a zone that leads to it', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const found = new Set(zones.map((zone) => regionOf([], zone)));
    expect([...found].filter((region) => region !== undefined).sort()).toEqual(regions);
  });
});
