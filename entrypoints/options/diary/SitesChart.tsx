import { i18n } from '#i18n';
import type { Diary } from '#lib/diary/diary.ts';
import { bySite } from '#lib/diary/summary.ts';
import { siteOf } from '#lib/sites/index.ts';
import { Bars } from './Bars.tsx';
import { Chart, moodHeadings, moodRow } from './Chart.tsx';
import { countsOf } from './texts.ts';

/** The most sites to show. Further sites usually have only a post or two each. */
const maxSites = 8;

/** The posts by site, most frequent site first. */
export function SitesChart({ diary }: { diary: Diary }) {
  const sites = bySite(diary)
    .slice(0, maxSites)
    .map(({ site, tally }) => ({ name: siteOf(site)?.name ?? site, tally }));
  return (
    <section aria-labelledby="diary-sites-title">
      <h2 id="diary-sites-title">{i18n.t('diary.sites.title')}</h2>
      <Chart
        label={i18n.t('diary.sites.label', [
          sites.map(({ name, tally }) => countsOf(name, tally)).join('; '),
        ])}
        headings={[i18n.t('diary.sites.site'), ...moodHeadings()]}
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
