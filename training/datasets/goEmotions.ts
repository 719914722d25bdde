import type { Mood } from '#lib/mood/reading.ts';
import { decodeEntities, unquoted } from './decode.ts';
import { linesOf, malformed, quote } from './lines.ts';
import type { LabelledPost, ReadPosts } from './post.ts';

/**
 * The grouping of Demszky et al. 2020, "GoEmotions: A Dataset of Fine-Grained Emotions" (ACL), table 5: positive is
 * happy, negative is sad, ambiguous is unsure as neutral is.
 */
const groups: Readonly<Record<Mood, readonly string[]>> = {
  happy: [
    ...['admiration', 'amusement', 'approval', 'caring', 'desire', 'excitement', 'gratitude', 'joy'],
    ...['love', 'optimism', 'pride', 'relief'],
  ],
  sad: [
    ...['anger', 'annoyance', 'disappointment', 'disapproval', 'disgust', 'embarrassment', 'fear'],
    ...['grief', 'nervousness', 'remorse', 'sadness'],
  ],
  unsure: ['confusion', 'curiosity', 'realization', 'surprise', 'neutral'],
};
const moodOfEmotion = new Map(
  (['happy', 'sad', 'unsure'] as const).flatMap((mood) => groups[mood].map((name) => [name, mood] as const)),
);

/**
 * Reads a file of GoEmotions: text, numbers of emotions between commas, and id, between tabs. Its people are masked as
 * [NAME], which becomes USER, the mask of Sentiment140, for the tokenizer knows that one.
 * @param labels the file that names the emotions, one a line, in the order of their numbers
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
    const found = numbers!.split(',').map((number) => {
      const mood = /^\d+$/.test(number) ? moods[Number(number)] : undefined;
      if (mood === undefined) throw malformed(path, row, `no emotion has the number ${quote(number)}`);
      return mood;
    });
    const mood = oneMood(found);
    const text = decodeEntities(unquoted(cell!)).replaceAll('[NAME]', 'USER').trim();
    if (mood === undefined || text === '') dropped++;
    else posts.push({ text, mood, source });
  }
  return { posts, dropped };
}

/** The mood of each emotion, by its number. */
async function moodsOf(labels: string): Promise<Mood[]> {
  const lines = await linesOf(labels);
  return lines.map((row) => {
    const mood = moodOfEmotion.get(row.line.trim());
    if (mood === undefined) throw malformed(labels, row, `no emotion of GoEmotions: ${quote(row.line)}`);
    return mood;
  });
}

/** What is unsure says nothing against a mood beside it; of happy and sad together none is the post's. */
function oneMood(moods: readonly Mood[]): Mood | undefined {
  const isHappy = moods.includes('happy');
  const isSad = moods.includes('sad');
  if (isHappy && isSad) return undefined;
  return isHappy ? 'happy' : isSad ? 'sad' : 'unsure';
}
