import { ask } from '../../lib/browser/messages.ts';
import type { Perceived } from '../../lib/browser/state.ts';
import type { DecidedMood, Mood } from '../../lib/mood/reading.ts';
import { timeAgo } from './timeAgo.ts';

const faces: Readonly<Record<Mood, string>> = { happy: ':)', sad: ':(', unsure: ':|' };

const choices: readonly DecidedMood[] = ['happy', 'sad'];

/** The mood, how strong it is, where and when it was read, and the person's own word on it. */
export function MoodCard({ now }: { now: Perceived }) {
  return (
    <section class={`mood ${now.mood}`} aria-live="polite">
      <p class="face" aria-hidden="true">
        {faces[now.mood]}
      </p>
      <div class="said">
        <h2>{headline(now)}</h2>
        <Strength now={now} />
        <p class="quiet">
          Read {timeAgo(now.time, Date.now())}
          {now.site && ` on ${now.site}`}
        </p>
      </div>
      <fieldset class="correct">
        <legend>I’m actually</legend>
        {choices.map((mood) => (
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

function Strength({ now }: { now: Perceived }) {
  if (now.corrected) return <p>You said so yourself.</p>;
  if (now.mood === 'unsure') {
    return (
      <p>
        {now.reason === 'language' && 'Tonic reads English; this post looks like another language. '}
        Choose, and songs and films follow.
      </p>
    );
  }
  const percent = Math.round(now.weight * 100);
  return (
    <p class="strength">
      <meter min={0} max={100} value={percent} aria-label="Strength" />
      {percent} % strong
    </p>
  );
}

function headline({ mood, corrected }: Perceived): string {
  if (mood === 'unsure') return 'Hard to say';
  return corrected ? `You are ${mood}` : `Your post sounds ${mood}`;
}
