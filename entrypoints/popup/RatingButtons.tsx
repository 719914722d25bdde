import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import type { ItemId, Taste } from '#lib/taste/taste.ts';
import { type Rating, ratingOf } from '#lib/taste/update.ts';

interface Props {
  readonly item: ItemId;
  readonly title: string;
  readonly taste: Taste;
  /** "Seen" for a film, "Heard" for a song. */
  readonly seenLabel: string;
}

/** The three buttons that rate a pick. Pressing one again removes the rating. */
export function RatingButtons({ item, title, taste, seenLabel }: Props) {
  const { verdict, seen } = ratingOf(taste, item);
  const buttons: readonly { readonly rating: Rating; readonly text: string; readonly pressed: boolean }[] = [
    { rating: 'like', text: i18n.t('rate.like'), pressed: verdict === 'like' },
    { rating: 'dislike', text: i18n.t('rate.dislike'), pressed: verdict === 'dislike' },
    { rating: 'seen', text: seenLabel, pressed: seen },
  ];
  return (
    <span class="rate">
      {buttons.map(({ rating, text, pressed }) => (
        <button
          type="button"
          key={rating}
          aria-pressed={pressed}
          aria-label={i18n.t('rate.label', [text, title])}
          onClick={() => void command('ratePick', item, rating)}
        >
          {text}
        </button>
      ))}
    </span>
  );
}
