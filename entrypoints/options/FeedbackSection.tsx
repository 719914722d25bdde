import { useMemo, useState } from 'preact/hooks';
import { listed } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import { command } from '#lib/browser/protocol.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { filmTable } from '#lib/recommend/query/itemTable.ts';
import type { Feedback, ItemId, Taste } from '#lib/taste/taste.ts';

/** Thousands of rows at once would be slow to show and of use to nobody. */
const atOnce = 50;

/** What a person has said of picks, the latest first, each to take back. */
export function FeedbackSection({ taste, catalogs }: { taste: Taste; catalogs: Catalogs }) {
  const [shown, setShown] = useState(atOnce);
  const nameOf = useNames(taste, catalogs);
  const latest = taste.feedback.toReversed();
  return (
    <section aria-labelledby="feedback-title">
      <h2 id="feedback-title">{i18n.t('feedback.title')}</h2>
      {latest.length === 0 && <p class="quiet">{i18n.t('feedback.nothing')}</p>}
      <ul>
        {latest.slice(0, shown).map((one) => (
          <li key={one.item}>
            <span>
              <strong>{nameOf(one.item)}</strong> <span class="quiet">{said(one)}</span>
            </span>
            <button
              type="button"
              aria-label={i18n.t('feedback.forgetOf', [nameOf(one.item)])}
              onClick={() => void command('say', one.item, 'clear')}
            >
              {i18n.t('feedback.forget')}
            </button>
          </li>
        ))}
      </ul>
      {latest.length > shown && (
        <button type="button" onClick={() => setShown(shown + atOnce)}>
          {i18n.t('feedback.showMore', [latest.length])}
        </button>
      )}
    </section>
  );
}

function said({ item, verdict, seen }: Feedback): string {
  const words = [
    ...(verdict === 'like' ? [i18n.t('feedback.liked')] : []),
    ...(verdict === 'dislike' ? [i18n.t('feedback.disliked')] : []),
    ...(seen ? [i18n.t(item.startsWith('film:') ? 'feedback.seen' : 'feedback.heard')] : []),
  ];
  return listed(words, 'unit');
}

/** What items are called; those that the catalogs do not hold any more, by their id. */
function useNames(taste: Taste, { films }: Catalogs): (item: ItemId) => string {
  const at = useMemo(
    () => filmTable(films).find(new Set(taste.feedback.map(({ item }) => item))),
    [films, taste.feedback],
  );
  return (item) => {
    if (item.startsWith('song:')) return item.slice(5).split('\t').join(' – ');
    const index = at.get(item);
    if (index === undefined) return item;
    const { title, year } = films.film(index);
    return year === null ? title : `${title} (${year})`;
  };
}
