import type { Mood } from '#lib/mood/reading.ts';
import { decodeEntities, unquote } from './decode.ts';
import { linesOf, malformed, quote } from './lines.ts';
import type { LabelledPost, ReadPosts } from './post.ts';

/**
 * Emotions of each mood. Positive ones are happy, negative ones sad, ambiguous and neutral ones unsure.
 * @see Demszky et al. 2020, "GoEmotions: A Dataset of Fine-Grained Emotions" (ACL), table 5
 */
const groups: Readonly<Record<Mood, readonly string[]>> = {
  happy: [
    'admiration',
    'amusement',
    'approval',
    'caring',
    'desire',
    'excitement',
    'gratitude',
    'joy',
    'love',
    'optimism',
    'pride',
    'relief',
  ],
  sad: [
    'anger',
    'annoyance',
    'disappointment',
    'disapproval',
    'disgust',
    'embarrassment',
    'fear',
    'grief',
    'nervousness',
    'remorse',
    'sadness',
  ],
  unsure: ['confusion', 'curiosity', 'realization', 'surprise', 'neutral'],
};
const moodOfEmotion = new Map(
  (['happy', 'sad', 'unsure'] as const).flatMap((mood) => groups[mood].map((name) => [name, mood] as const)),
);

/**
 * Reads a file of GoEmotions, with tabs between text, comma-separated numbers of emotions, and id. Replaces its mask for
 * people, [NAME], by USER, the mask of Sentiment140, which the tokenizer knows. Drops posts that are happy and sad.
 * @param labels path of the file that names the emotions, one a line, in the order of their numbers
 * @throws UserError that names the line of a malformed row
 */
export async function readGoEmotions(path: string, labels: string, source: string): Promise<ReadPosts> {
  const moods = await moodsOf(labels);
  const posts: LabelledPost[] = [];
  let dropped = 0;
  for (const row of await linesOf(path)) {
    const [cell, numbers, id, ...more] = row.line.split('\t');
    if (id === undefined || more.length > 0)
      throw malformed(path, row, 'the columns must be text, labels and id');
    const postMoods = numbers!.split(',').map((number) => {
      const mood = /^\d+$/.test(number) ? moods[Number(number)] : undefined;
      if (mood === undefined) throw malformed(path, row, `no emotion has the number ${quote(number)}`);
      return mood;
    });
    const mood = combinedMood(postMoods);
    const text = decodeEntities(unquote(cell!)).replaceAll('[NAME]', 'USER').trim();
    if (mood === undefined || text === '') dropped++;
    else posts.push({ text, mood, source });
  }
  return { posts, dropped };
}

/** Returns the mood of each emotion, by its number. */
async function moodsOf(labels: string): Promise<Mood[]> {
  const lines = await linesOf(labels);
  return lines.map((row) => {
    const mood = moodOfEmotion.get(row.line.trim());
    if (mood === undefined) throw malformed(labels, row, `no emotion of GoEmotions: ${quote(row.line)}`);
    return mood;
  });
}

/** Returns happy or sad if an emotion has that mood, undefined if some have either, and unsure if all are unsure. */
function combinedMood(moods: readonly Mood[]): Mood | undefined {
  const isHappy = moods.includes('happy');
  const isSad = moods.includes('sad');
  if (isHappy && isSad) return undefined;
  return isHappy ? 'happy' : isSad ? 'sad' : 'unsure';
}
