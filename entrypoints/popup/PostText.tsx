import { Sentence } from '#entrypoints/shared/components/Sentence.tsx';
import { i18n } from '#i18n';
import type { CurrentPost } from '#lib/browser/currentPost.ts';
import type { WordEffect } from '#lib/mood/classifier.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';

/**
 * From which share of the largest effect in the post on a word is marked, and more strongly marked. Shares, since of
 * a post that says the same in many words, or is long, no single word moves the whole by much.
 */
const levels = [0.15, 0.4, 0.75] as const;
const toward = {
  happy: ['post.happyLittle', 'post.happyPlain', 'post.happyMost'],
  sad: ['post.sadLittle', 'post.sadPlain', 'post.sadMost'],
} as const satisfies Readonly<Record<DecidedMood, readonly string[]>>;
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
    <section class="post" aria-label={i18n.t('post.title')}>
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
        <Sentence text={i18n.t('post.legend', ['$1', '$2'])}>
          <mark class="happy level2">{i18n.t('post.legendUnderlined')}</mark>
          <mark class="sad level2">{i18n.t('post.legendWavy')}</mark>
        </Sentence>
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
  const said = i18n.t(toward[mood][level - 1]!);
  return (
    <mark class={`${mood} level${level}`} title={said}>
      {text}
      <span class="unseen"> ({said})</span>
    </mark>
  );
}
