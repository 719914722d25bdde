import { Sentence } from './Sentence.tsx';
import './postText.css';
import { i18n } from '#i18n';
import type { CurrentPost } from '#lib/browser/currentPost.ts';
import type { WordEffect } from '#lib/mood/classifier.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';

/**
 * The least effects of the three levels of marking, as shares of the largest effect in the post. They are relative because
 * in a long or repetitive post no single word changes the reading by much.
 */
const levelShares = [0.15, 0.4, 0.75] as const;
const effectTexts = {
  happy: ['post.happyLittle', 'post.happyPlain', 'post.happyMost'],
  sad: ['post.sadLittle', 'post.sadPlain', 'post.sadMost'],
} as const satisfies Readonly<Record<DecidedMood, readonly string[]>>;
/** A longer text scrolls. So many characters take three lines of the popup. */
const maxCharacters = 180;
/** If the largest effect in a post is below this, no word decided its mood. */
const minEffect = 0.005;

/** The post or its end, with the words marked that decided its mood. Renders nothing if no word did. */
export function PostText({ post: { text, isTruncated, words } }: { post: CurrentPost }) {
  const largest = Math.max(0, ...words.map(({ effect }) => Math.abs(effect)));
  if (largest < minEffect) return null;
  const levelOf = ({ effect }: WordEffect): number =>
    levelShares.filter((share) => Math.abs(effect) >= share * largest).length;
  const marked = words.filter((word) => levelOf(word) > 0);
  return (
    <section class="post" aria-label={i18n.t('post.title')}>
      <p dir="auto" {...(text.length > maxCharacters && { class: 'long', tabIndex: 0 })}>
        {isTruncated && '… '}
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
  /** Strength of the marking, 1 to 3. */
  readonly level: number;
}

function Mark({ text, mood, level }: MarkProps) {
  const effect = i18n.t(effectTexts[mood][level - 1]!);
  return (
    <mark class={`${mood} level${level}`} title={effect}>
      {text}
      <span class="visually-hidden"> ({effect})</span>
    </mark>
  );
}
