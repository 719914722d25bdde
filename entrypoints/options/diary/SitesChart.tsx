import { i18n } from '#i18n';
import type { Diary } from '#lib/diary/diary.ts';
import { bySite } from '#lib/diary/summary.ts';
import { siteOf } from '#lib/sites/index.ts';
import { Bars } from './Bars.tsx';
import { Chart, moodHeads, moodRow } from './Chart.tsx';
import { countsOf } from './texts.ts';

/** Rows beyond these would be of a post or two each. */
const mostSites = 8;

/** Where what was written, the most written on first. */
export function SitesChart({ diary }: { diary: Diary }) {
  const sites = bySite(diary)
    .slice(0, mostSites)
    .map(({ site, tally }) => ({ name: siteOf(site)?.name ?? site, tally }));
  return (
    <section aria-labelledby="diary-sites-title">
      <h2 id="diary-sites-title">{i18n.t('diary.sites.title')}</h2>
      <Chart
        label={i18n.t('diary.sites.label', [
          sites.map(({ name, tally }) => countsOf(name, tally)).join('; '),
        ])}
        heads={[i18n.t('diary.sites.site'), ...moodHeads()]}
        rows={sites.map(({ name, tally }) => moodRow(name, tally))}
      >
        <Bars
          bars={sites.map(({ name, tally }) => ({
            name,
            parts: (['happy', 'unsure', 'sad'] as const).map((mood) => ({ mood, count: tally[mood] })),
          }))}
        />
      </Chart>
    </section>
  );
}
