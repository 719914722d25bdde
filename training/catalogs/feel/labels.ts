import { UserError } from '#scripts/cli/command.ts';
import type { SourceText } from '#training/catalogs/rows/table.ts';
import { tabRows } from '#training/catalogs/rows/tabRows.ts';
import { type Scale, tagPlaces, tagWords } from './tagWords.ts';

/** Where people place a film on a scale. */
export interface Label {
  /** From -1 (low) to 1 (high). */
  readonly at: number;
  /** How much the label counts when a scale is learned, 0 to 1. */
  readonly amount: number;
}

/** Labels by the numbers of the films' IMDb ids. */
export type Labels = ReadonlyMap<number, Label>;

/** How much a label by tags counts at most: few people said them, and many of the tags are by the same two people. */
const tagAmount = 0.4;

/** Words that leave the meaning of a tag as it is. */
const fillers =
  /\b(?:an?|the|very|so|really|pretty|quite|extremely|surprisingly|actually|as hell|movies?|films?)\b/g;

/** Returns a tag without punctuation and fillers: "feel good" for "a very feel good movie!". */
export function plainTag(tag: string): string {
  return tag
    .toLowerCase()
    .replace(fillers, ' ')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
}

/** Returns the place of each tag on a scale. */
export function placesOfTags(scale: Scale): ReadonlyMap<string, number> {
  const groups = Object.keys(tagWords) as (keyof typeof tagWords)[];
  return new Map(
    groups.flatMap((group) => {
      const at = tagPlaces[scale][group];
      return at === undefined ? [] : tagWords[group].map((tag) => [plainTag(tag), at] as const);
    }),
  );
}

/**
 * Returns weak labels by people's tags (film-tags.tsv), for each scale: the mean of the places of a film's tags. The more people
 * said them, the more a label counts.
 * @throws UserError that names a missing column
 */
export function tagLabels(tags: SourceText): Readonly<Record<Scale, Labels>> {
  const said = tabRows(tags, ['imdb_title_id', 'tag', 'people']).map((row) => ({
    imdb: Number(row.imdb_title_id.slice(2)),
    tag: plainTag(row.tag),
    people: Number(row.people),
  }));
  const labelsOn = (scale: Scale): Labels => {
    const placeOf = placesOfTags(scale);
    const sums = new Map<number, { at: number; people: number }>();
    for (const { imdb, tag, people } of said) {
      const at = placeOf.get(tag);
      if (at === undefined) continue;
      const sum = sums.get(imdb) ?? { at: 0, people: 0 };
      sums.set(imdb, { at: sum.at + at * people, people: sum.people + people });
    }
    const labelOf = ({ at, people }: { at: number; people: number }): Label => ({
      at: at / people,
      amount: (tagAmount * people) / (people + 1),
    });
    return new Map([...sums].map(([imdb, sum]) => [imdb, labelOf(sum)]));
  };
  return { valence: labelsOn('valence'), arousal: labelsOn('arousal'), heaviness: labelsOn('heaviness') };
}

/** A film of the labelled half. */
export interface LabelledFilm {
  readonly imdb: number;
  readonly label: 'happy' | 'sad';
  /** The words that people said, most frequent first. */
  readonly words: readonly string[];
}

/**
 * Reads the films that people call happy or sad (film-feel-dev.tsv).
 * @throws UserError that names a missing column, or a film whose label is neither
 */
export function labelledFilms(source: SourceText): LabelledFilm[] {
  return tabRows(source, ['imdb_title_id', 'label', 'evidence']).map(({ imdb_title_id, label, evidence }) => {
    if (label !== 'happy' && label !== 'sad')
      throw new UserError(`${source.file}: the label of ${imdb_title_id} is "${label}", not happy or sad`);
    const said = evidence.slice(evidence.indexOf(':') + 1).split(';');
    return {
      imdb: Number(imdb_title_id.slice(2)),
      label,
      words: said.map((words) => words.trim().replace(/ \d+$/, '')),
    };
  });
}

/** Returns the labels of valence of the labelled half. They count fully. */
export const strongLabels = (films: readonly LabelledFilm[]): Labels =>
  new Map(films.map(({ imdb, label }) => [imdb, { at: label === 'happy' ? 1 : -1, amount: 1 }]));
