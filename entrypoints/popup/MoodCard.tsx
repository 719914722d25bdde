import { ask } from '../../lib/browser/messages.ts';
import type { Perceived } from '../../lib/browser/state.ts';
import { decidedMoods, type Mood } from '../../lib/mood/reading.ts';
import { timeAgo } from './timeAgo.ts';

const faces: Readonly<Record<Mood, string>> = { happy: ':)', sad: ':(', unsure: ':|' };

/** The mood, how strong it is, where and when it was read, and the person's own word on it. */
export function MoodCard({ now }: { now: Perceived }) {
  const percent = Math.round(now.weight * 100);
  return (
    <section class={`mood ${now.mood}`} aria-live="polite">
      <p class="face" aria-hidden="true">
        {faces[now.mood]}
      </p>
      <div class="said">
        <h2>{headline(now)}</h2>
        {now.corrected ? (
          <p>You said so yourself.</p>
        ) : (
          <p class="strength">
            <meter min={0} max={100} value={percent} aria-label="Strength" />
            {percent} % strong
          </p>
        )}
        <p class="quiet">
          Read {timeAgo(now.time, Date.now())}
          {now.site && ` on ${now.site}`}
        </p>
      </div>
      <fieldset class="correct">
        <legend>I’m actually</legend>
        {decidedMoods.map((mood) => (
          <button
            type="button"
            key={mood}
            aria-pressed={now.mood === mood}
            onClick={() => void ask('correct', mood)}
          >
            {mood}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

function headline({ mood, corrected }: Perceived): string {
  if (mood === 'unsure') return 'Hard to say how your post sounds';
  return corrected ? `You are ${mood}` : `Your post sounds ${mood}`;
}
