import { ask } from '../../lib/browser/messages.ts';
import type { DecidedMood } from '../../lib/mood/reading.ts';
import { type Wish, wishes } from '../../lib/recommend/criteria.ts';

const names: Readonly<Record<Wish, string>> = {
  lift: 'Lift me',
  stay: 'Stay with me',
  distract: 'Take my mind off it',
};

/** The three ways to answer a mood. */
export function WishChoice({ mood, wish }: { mood: DecidedMood; wish: Wish }) {
  return (
    <fieldset class="wishes">
      <legend class="unseen">What should the picks do?</legend>
      {wishes.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="wish"
            checked={one === wish}
            onChange={() => void ask('wish', mood, one)}
          />
          {names[one]}
        </label>
      ))}
    </fieldset>
  );
}
