import { i18n } from '#i18n';
import type { Tab } from '#lib/taste/chosenTab.ts';

const known = { songs: 'picks.whySongs', films: 'picks.whyFilms' } as const satisfies Readonly<
  Record<Tab, string>
>;

/** A button that tells by what the picks are chosen: mood and wish, taste, how they are rated and known, and chance. */
export function WhyThese({ tab }: { tab: Tab }) {
  return (
    <details class="why-these">
      <summary>{i18n.t('picks.whyThese')}</summary>
      <ul>
        <li>{i18n.t('picks.whyMood')}</li>
        <li>{i18n.t('picks.whyTaste')}</li>
        <li>{i18n.t(known[tab])}</li>
        <li>{i18n.t('picks.whyChance')}</li>
      </ul>
    </details>
  );
}
