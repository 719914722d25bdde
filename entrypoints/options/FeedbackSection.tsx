import { useMemo, useState } from 'preact/hooks';
import { listed } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { filmTable } from '#lib/recommend/query/itemTable.ts';
import type { Feedback, ItemId, Taste } from '#lib/taste/taste.ts';

/** Number of ratings that are added at a time, because thousands of rows would be slow to render. */
const pageSize = 50;

/** The user's ratings of picks, latest first, with a button to remove each. */
export function FeedbackSection({ taste, catalogs }: { taste: Taste; catalogs: Catalogs }) {
  const [shown, setShown] = useState(pageSize);
  const nameOf = useNames(taste, catalogs);
  const latest = taste.feedback.toReversed();
  return (
    <section aria-labelledby="feedback-title">
      <h2 id="feedback-title">{i18n.t('feedback.title')}</h2>
      {latest.length === 0 && <p class="quiet">{i18n.t('feedback.nothing')}</p>}
      <ul>
        {latest.slice(0, shown).map((rating) => (
          <li key={rating.item}>
            <span>
              <strong>{nameOf(rating.item)}</strong> <span class="quiet">{ratingText(rating)}</span>
            </span>
            <button
              type="button"
              aria-label={i18n.t('feedback.removeLabel', [nameOf(rating.item)])}
              onClick={() => void command('ratePick', rating.item, 'clear')}
            >
              {i18n.t('feedback.remove')}
            </button>
          </li>
        ))}
      </ul>
      {latest.length > shown && (
        <button type="button" onClick={() => setShown(shown + pageSize)}>
          {i18n.t('feedback.showMore', [latest.length])}
        </button>
      )}
    </section>
  );
}

function ratingText({ item, verdict, seen }: Feedback): string {
  const words = [
    ...(verdict === 'like' ? [i18n.t('feedback.liked')] : []),
    ...(verdict === 'dislike' ? [i18n.t('feedback.disliked')] : []),
    ...(seen ? [i18n.t(item.startsWith('film:') ? 'feedback.seen' : 'feedback.heard')] : []),
  ];
  return listed(words, 'unit');
}

/** Returns a function that names an item. An item that is no longer in the catalogs is named by its id. */
function useNames(taste: Taste, { films }: Catalogs): (item: ItemId) => string {
  const indexes = useMemo(
    () => filmTable(films).find(new Set(taste.feedback.map(({ item }) => item))),
    [films, taste.feedback],
  );
  return (item) => {
    if (item.startsWith('song:')) return item.slice(5).split('\t').join(' – ');
    const index = indexes.get(item);
    if (index === undefined) return item;
    const { title, year } = films.film(index);
    return year === null ? title : `${title} (${year})`;
  };
}
