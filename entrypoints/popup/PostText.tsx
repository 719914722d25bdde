import type { CurrentPost } from '../../lib/browser/currentPost.ts';
import type { WordEffect } from '../../lib/mood/classifier.ts';
import type { DecidedMood } from '../../lib/mood/reading.ts';

/**
 * From which share of the largest effect in the post on a word is marked, and more strongly marked. Shares, since of
 * a post that says the same in many words, or is long, no single word moves the whole by much.
 */
const levels = [0.15, 0.4, 0.75] as const;
const degrees = [', a little', '', ', most of all'] as const;
/** A post whose largest effect is below this has no word that told its mood. */
const leastEffect = 0.005;

/** The post, or its end, its words marked by what they did to the reading. Nothing where none did a thing. */
export function PostText({ post: { text, cut, words } }: { post: CurrentPost }) {
  const largest = Math.max(0, ...words.map(({ effect }) => Math.abs(effect)));
  if (largest < leastEffect) return null;
  const levelOf = ({ effect }: WordEffect): number =>
    levels.filter((share) => Math.abs(effect) >= share * largest).length;
  const marked = words.filter((word) => levelOf(word) > 0);
  return (
    <section class="post" aria-label="What told me so">
      <p dir="auto">
        {cut && '… '}
        {marked.flatMap((word, k) => [
          text.slice(marked[k - 1]?.end ?? 0, word.start),
          <Mark
            key={word.start}
            text={text.slice(word.start, word.end)}
            mood={word.effect > 0 ? 'happy' : 'sad'}
            level={levelOf(word)}
          />,
        ])}
        {text.slice(marked.at(-1)!.end)}
      </p>
      <p class="quiet">
        <mark class="happy level2">Underlined</mark> words sound happy, <mark class="sad level2">wavy</mark>{' '}
        ones sad. Your post is in memory only, until you send or clear it.
      </p>
    </section>
  );
}

interface MarkProps {
  readonly text: string;
  readonly mood: DecidedMood;
  /** How strongly, 1 to 3. */
  readonly level: number;
}

function Mark({ text, mood, level }: MarkProps) {
  const said = `toward ${mood}${degrees[level - 1]}`;
  return (
    <mark class={`${mood} level${level}`} title={said}>
      {text}
      <span class="unseen"> ({said})</span>
    </mark>
  );
}
