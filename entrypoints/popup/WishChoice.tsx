import { i18n } from '#i18n';
import { command } from '#lib/browser/protocol.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { type Wish, wishes } from '#lib/recommend/query/criteria.ts';

const names = {
  lift: 'wish.lift',
  stay: 'wish.stay',
  distract: 'wish.distract',
} as const satisfies Readonly<Record<Wish, string>>;

/** The three ways to answer a mood. */
export function WishChoice({ mood, wish }: { mood: DecidedMood; wish: Wish }) {
  return (
    <fieldset class="wishes">
      <legend class="unseen">{i18n.t('wish.legend')}</legend>
      {wishes.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="wish"
            checked={one === wish}
            onChange={() => void command('wish', mood, one)}
          />
          {i18n.t(names[one])}
        </label>
      ))}
    </fieldset>
  );
}
