import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { type Wish, wishes } from '#lib/taste/wishes.ts';

const names = {
  lift: 'wish.lift',
  stay: 'wish.stay',
  distract: 'wish.distract',
} as const satisfies Readonly<Record<Wish, string>>;

/** The three ways in which picks can answer a mood. */
export function WishChoice({ mood, wish }: { mood: DecidedMood; wish: Wish }) {
  return (
    <fieldset class="wishes">
      <legend class="visually-hidden">{i18n.t('wish.legend')}</legend>
      {wishes.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name="wish"
            checked={option === wish}
            onChange={() => void command('setWish', mood, option)}
          />
          {i18n.t(names[option])}
        </label>
      ))}
    </fieldset>
  );
}
