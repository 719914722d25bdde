import { moodHeadline } from '#entrypoints/shared/format/moodHeadline.ts';
import { i18n } from '#i18n';
import { feelingText } from '#lib/browser/feelingText.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';
import type { Feeling } from '#lib/mood/feelings.ts';
import type { Mood } from '#lib/mood/reading.ts';
import './mood.css';

/** Faces in ASCII, which every font has. They are shown upright. */
const faces: Readonly<Record<Mood | Feeling, string>> = {
  happy: ':)',
  sad: ':(',
  unsure: ':|',
  joy: ':D',
  love: ':*',
  gratitude: ":')",
  amusement: 'xD',
  hope: ':]',
  pride: 'B)',
  calm: '|)',
  sadness: ":'(",
  anger: '>:(',
  fear: ':S',
  disappointment: ':/',
  loneliness: ':c',
};

/** The face of a feeling or, where none is clear, of a mood. */
export function MoodFace({ mood, feeling }: { mood: Mood; feeling?: Feeling | undefined }) {
  return (
    <p class="face" aria-hidden="true">
      {faces[feeling ?? mood]}
    </p>
  );
}

interface Props {
  readonly current: CurrentMood;
  /** The level of the heading in its page. */
  readonly heading: 'h2' | 'h3';
}

/** A mood in words: its strength, its feeling, and that the user chose it or that irony was heard. */
export function MoodWords({ current, heading: Heading }: Props) {
  const { mood, feeling, corrected, ironic } = current;
  return (
    <>
      <Heading>{moodHeadline(current)}</Heading>
      {feeling && <p class="feeling">{feelingText(mood, feeling)}</p>}
      {corrected ? <p>{i18n.t('mood.corrected')}</p> : ironic && <p>{i18n.t('mood.ironic')}</p>}
    </>
  );
}
