import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import type { ItemId, Taste } from '#lib/taste/taste.ts';
import { type Rating, ratingOf } from '#lib/taste/update.ts';
import { RatingIcon, type RatingPicture } from './RatingIcon.tsx';
import './rating.css';

/** Whether a pick that the person knows is one that was heard, as a song, or seen, as a film. */
export type Known = Extract<RatingPicture, 'heard' | 'seen'>;

const names = {
  like: 'rate.like',
  dislike: 'rate.dislike',
  heard: 'rate.heard',
  seen: 'rate.seen',
} as const satisfies Readonly<Record<RatingPicture, string>>;

interface Props {
  readonly item: ItemId;
  readonly genres: readonly string[];
  readonly title: string;
  readonly taste: Taste;
  readonly known: Known;
}

/** The three buttons that rate a pick, as icons with names. Pressing one again removes the rating. */
export function RatingButtons({ item, genres, title, taste, known }: Props) {
  const { verdict, seen } = ratingOf(taste, item);
  const buttons: readonly {
    readonly rating: Rating;
    readonly picture: RatingPicture;
    readonly pressed: boolean;
  }[] = [
    { rating: 'like', picture: 'like', pressed: verdict === 'like' },
    { rating: 'dislike', picture: 'dislike', pressed: verdict === 'dislike' },
    { rating: 'seen', picture: known, pressed: seen },
  ];
  return (
    <span class="rate">
      {buttons.map(({ rating, picture, pressed }) => (
        <button
          type="button"
          key={rating}
          aria-pressed={pressed}
          aria-label={i18n.t('rate.label', [i18n.t(names[picture]), title])}
          title={i18n.t(names[picture])}
          onClick={() => void command('ratePick', item, rating, [...genres])}
        >
          <RatingIcon picture={picture} />
        </button>
      ))}
    </span>
  );
}
