import { language, listed } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import type { ContactWay, HelpLine, Hours } from '#lib/crisis/helpLines.ts';

/** What a link does: "Call 988"; of an address, the address. */
export function wayText({ by, to, word }: ContactWay): string {
  if (by === 'open') return to;
  if (by === 'call') return i18n.t('danger.call', [to]);
  return word === undefined ? i18n.t('danger.text', [to]) : i18n.t('danger.textWord', [word, to]);
}

/** When a line is open, and in which languages: "24 hours, every day · Spanish". Empty where nothing is known. */
export function aboutLine(line: HelpLine): string {
  if (line.isDirectory) return i18n.t('danger.directory');
  const { hours, press } = line;
  return [
    ...(hours ? [hoursText(hours)] : []),
    ...languagesOf(line),
    ...(press ? [i18n.t('danger.press', [languageName(press.language), press.key])] : []),
  ].join(' · ');
}

function hoursText(hours: Hours): string {
  if (hours === 'always') return i18n.t('danger.always');
  return hours === 'untilMidnight'
    ? i18n.t('danger.untilMidnight')
    : i18n.t('danger.fromTo', [hours.from, hours.to]);
}

/** None for those who read English, where a line speaks it. */
function languagesOf({ languages, moreLanguages }: HelpLine): string[] {
  if (languages === undefined) return language().startsWith('en') ? [] : [languageName('en')];
  const names = listed(languages.map(languageName), 'unit');
  return [moreLanguages === undefined ? names : i18n.t('danger.moreLanguages', [names, moreLanguages])];
}

const languageName = (code: string): string =>
  new Intl.DisplayNames(language(), { type: 'language' }).of(code) ?? code;
