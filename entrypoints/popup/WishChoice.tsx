import { wishName } from '#entrypoints/shared/format/wishName.ts';
import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { type Wish, wishes } from '#lib/taste/wishes.ts';

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
          {wishName(option)}
        </label>
      ))}
    </fieldset>
  );
}
