import { i18n } from '#i18n';
import { feelingName } from '#lib/browser/feelingText.ts';
import type { DayPart, WeekFeeling } from '#lib/diary/weekFeeling.ts';
import { siteOf } from '#lib/sites/index.ts';

const changeTexts = { more: 'diary.recap.more', less: 'diary.recap.less' } as const;
const partTexts = {
  night: 'diary.recap.night',
  morning: 'diary.recap.morning',
  afternoon: 'diary.recap.afternoon',
  evening: 'diary.recap.evening',
} as const satisfies Readonly<Record<DayPart, string>>;

/** "More often than in the seven days before: worried, mostly on X in the evening." */
export function feelingSentence({ feeling, change, site, part }: WeekFeeling): string {
  const where = whereOf(site, part);
  const name = feelingName(feeling);
  const text = where === null ? name : i18n.t('diary.recap.mostly', [name, where]);
  return i18n.t(change === null ? 'diary.recap.mostOften' : changeTexts[change], [text]);
}

function whereOf(site: string | null, part: DayPart | null): string | null {
  const when = part && i18n.t(partTexts[part]);
  if (site === null) return when;
  const where = i18n.t('diary.recap.onSite', [siteOf(site)?.name ?? site]);
  return when === null ? where : i18n.t('diary.recap.whereAndWhen', [where, when]);
}
