import { i18n } from '#i18n';
import { command } from '#lib/browser/protocol.ts';
import type { ItemId, Taste } from '#lib/taste/taste.ts';
import { type Rating, ratingOf } from '#lib/taste/update.ts';

interface Props {
  readonly item: ItemId;
  readonly title: string;
  readonly taste: Taste;
  /** Films are seen, songs are heard. */
  readonly seenWord: string;
}

/** What a person says of a pick. A second press takes it back. */
export function RatingButtons({ item, title, taste, seenWord }: Props) {
  const { verdict, seen } = ratingOf(taste, item);
  const buttons: readonly { readonly say: Rating; readonly text: string; readonly pressed: boolean }[] = [
    { say: 'like', text: i18n.t('say.like'), pressed: verdict === 'like' },
    { say: 'dislike', text: i18n.t('say.dislike'), pressed: verdict === 'dislike' },
    { say: 'seen', text: seenWord, pressed: seen },
  ];
  return (
    <span class="say">
      {buttons.map(({ say, text, pressed }) => (
        <button
          type="button"
          key={say}
          aria-pressed={pressed}
          aria-label={i18n.t('say.ofTitle', [text, title])}
          onClick={() => void command('say', item, say)}
        >
          {text}
        </button>
      ))}
    </span>
  );
}
