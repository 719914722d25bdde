import { type Feeling, feelings } from '#lib/mood/feelings.ts';
import type { Mood } from '#lib/mood/reading.ts';
import type { TableReader } from './labelledSets.ts';
import type { Annotation } from './post.ts';
import { numberIn, readTabTable } from './tabTable.ts';

/** Returns the mood of a rating: unsure if it lies less than `least` from the neutral one. */
function moodOf(rating: number, neutral: number, least: number): Mood {
  // Ratings have two digits. Without rounding, 3.4 - 3 would be less than 0.4.
  const distance = Math.round(100 * (rating - neutral)) / 100;
  return distance >= least ? 'happy' : distance <= -least ? 'sad' : 'unsure';
}

/** Tweets rated by twenty people from -4 to 4. Half a step is an eighth of the way from neutral to the end. */
export const readVaderRated: TableReader = (path, source) =>
  readTabTable(path, ['mean'], source, (cells) => ({ mood: moodOf(numberIn(cells, 'mean'), 0, 0.5) }));

/** Sentences rated by about five readers from 1 to 5. They are happy or sad if two of five readers were one step from neutral. */
export const readEmoBank: TableReader = (path, source) =>
  readTabTable(path, ['valence'], source, (cells) => ({ mood: moodOf(numberIn(cells, 'valence'), 3, 0.4) }));

/** SemEval 2018 task 1, V-oc: classes from -3 to 3, of which 0 is neutral or mixed. */
export const readValence: TableReader = (path, source) =>
  readTabTable(path, ['class'], source, (cells) => ({ mood: moodOf(numberIn(cells, 'class'), 0, 1) }));

/**
 * SemEval 2018 task 1, EI-oc: how strong one emotion is, in classes from 0 (none) to 3. From 2 on, the writer's mood is
 * that of the emotion; whether others are as strong is unknown below that.
 */
export const readIntensity: TableReader = (path, source) =>
  readTabTable(path, ['emotion', 'class'], source, (cells): Annotation => {
    const feeling = feelings.find((known) => known === cells.emotion);
    if (feeling === undefined)
      throw new RangeError(`no emotion ${JSON.stringify(cells.emotion!.slice(0, 40))}`);
    const strength = numberIn(cells, 'class');
    const mood: Mood = feeling === 'joy' ? 'happy' : 'sad';
    return {
      ...(strength >= 2 && { mood }),
      feelings: { [feeling]: strength >= 1 } satisfies Partial<Record<Feeling, boolean>>,
    };
  });
