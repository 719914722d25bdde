import { i18n } from '#i18n';
import { tell } from '#lib/browser/protocol.ts';
import type { ItemId, Taste } from '#lib/taste/taste.ts';
import { feedbackOf, type Say } from '#lib/taste/update.ts';

interface Props {
  readonly item: ItemId;
  readonly title: string;
  readonly taste: Taste;
  /** Films are seen, songs are heard. */
  readonly seenWord: string;
}

/** What a person says of a pick. A second press takes it back. */
export function SayButtons({ item, title, taste, seenWord }: Props) {
  const { verdict, seen } = feedbackOf(taste, item);
  const buttons: readonly { readonly say: Say; readonly text: string; readonly pressed: boolean }[] = [
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
          onClick={() => void tell('say', item, say)}
        >
          {text}
        </button>
      ))}
    </span>
  );
}
