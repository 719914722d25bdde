import { i18n } from '#i18n';
import type { ContactWay, HelpLine, Hours } from '#lib/crisis/helpLine.ts';
import { language, listed } from './language.ts';

/** Returns the text of a link: "Call 988", or the address of a website. */
export function wayText({ kind, target, word }: ContactWay): string {
  if (kind === 'open') return target;
  if (kind === 'call') return i18n.t('crisis.call', [target]);
  return word === undefined ? i18n.t('crisis.text', [target]) : i18n.t('crisis.textWord', [word, target]);
}

/** Returns the opening hours and languages of a help line: "24 hours, every day · Spanish". Empty if nothing is known. */
export function aboutLine(line: HelpLine): string {
  if (line.isDirectory) return i18n.t('crisis.directory');
  const { hours, press } = line;
  return [
    ...(hours ? [hoursText(hours)] : []),
    ...languagesOf(line),
    ...(press ? [i18n.t('crisis.press', [languageName(press.language), press.key])] : []),
  ].join(' · ');
}

function hoursText(hours: Hours): string {
  if (hours === 'always') return i18n.t('crisis.always');
  return hours === 'untilMidnight'
    ? i18n.t('crisis.untilMidnight')
    : i18n.t('crisis.fromTo', [hours.from, hours.to]);
}

/** Returns no language if the help line speaks English and the interface is English. */
function languagesOf({ languages, moreLanguages }: HelpLine): string[] {
  if (languages === undefined) return language().startsWith('en') ? [] : [languageName('en')];
  const names = listed(languages.map(languageName), 'unit');
  return [moreLanguages === undefined ? names : i18n.t('crisis.moreLanguages', [names, moreLanguages])];
}

const languageName = (code: string): string =>
  new Intl.DisplayNames(language(), { type: 'language' }).of(code) ?? code;
