import type { SongCatalog } from '#lib/catalog/songs.ts';
import { happiness } from '#lib/recommend/score/path.ts';
import type { SourceText } from '#training/catalogs/rows/table.ts';
import { areaUnderCurve } from '#training/metrics/areaUnderCurve.ts';
import { bootstrapInterval } from '#training/metrics/bootstrap.ts';
import { pearson, spearman } from '#training/metrics/correlation.ts';
import { randomOf } from '#training/random/random.ts';
import { fixedSeeds } from '#training/random/streams.ts';
import { learnShifts } from './learnShifts.ts';
import { type TaggedSong, taggedSongs } from './taggedSongs.ts';

type Value = (song: TaggedSong) => number;
type Statistic = (songs: readonly TaggedSong[]) => number;

/**
 * Returns the lines of the report about songs whose mood people tagged: how the valence and energy by which songs are ranked
 * agree with the people's valence and arousal, for Spotify's valence and for the one that the catalog ships.
 * @param deezer deezer-mood.csv.gz
 * @throws UserError that names the row of the source that is not usable
 */
export function songFeelLines(deezer: SourceText, catalog: SongCatalog): string[] {
  const { tagged, rows } = taggedSongs(deezer, catalog);
  const of = (split: TaggedSong['split']) => tagged.filter((song) => song.split === split);
  const shifts = [...learnShifts(of('train'))].filter(([, points]) => points !== 0);
  const [happy, sad] = [tagged.filter(isHappy).length, tagged.filter(isSad).length];
  return [
    `Songs that people tagged: ${tagged.length} of the ${rows} of the Deezer set are in the catalog.`,
    `Happy are ${happy} with valence and arousal above 0, sad are ${sad} with both below 0.`,
    'The area under the curve says how well the fit tells them apart.',
    '',
    '| correlation | Pearson | Spearman |',
    '|---|---:|---:|',
    correlationLine('Spotify’s valence, people’s valence', tagged, spotifyValence, peopleValence),
    correlationLine('the catalog’s valence, people’s valence', tagged, catalogValence, peopleValence),
    correlationLine('Spotify’s energy, people’s arousal', tagged, energy, peopleArousal),
    '',
    '| area under the curve | songs | Spotify’s valence | the catalog’s valence | lead |',
    '|---|---:|---:|---:|---:|',
    areaLine('shifts learned on', of('train')),
    areaLine('kind of mending chosen on', of('validation')),
    areaLine('others', of('test')),
    '',
    `Shifts of valence by family, as learned again: ${shifts.map(([family, points]) => `${family} ${points}`).join(', ')}.`,
  ];
}

const spotifyValence: Value = (song) => song.spotifyValence;
const catalogValence: Value = ({ song }) => song.valence;
const energy: Value = ({ song }) => song.energy;
const peopleValence: Value = ({ valence }) => valence;
const peopleArousal: Value = ({ arousal }) => arousal;
const isHappy = ({ valence, arousal }: TaggedSong): boolean => valence > 0 && arousal > 0;
const isSad = ({ valence, arousal }: TaggedSong): boolean => valence < 0 && arousal < 0;

function correlationLine(name: string, songs: readonly TaggedSong[], x: Value, y: Value): string {
  const cells = [pearson, spearman].map((measure) =>
    cellOf(songs, (drawn) => measure(drawn.map(x), drawn.map(y))),
  );
  return `| ${name} | ${cells.join(' | ')} |`;
}

function areaLine(name: string, songs: readonly TaggedSong[]): string {
  const [before, now] = [spotifyValence, catalogValence].map(areaBy) as [Statistic, Statistic];
  const lead: Statistic = (drawn) => now(drawn) - before(drawn);
  return `| ${name} | ${songs.length} | ${[before, now, lead].map((statistic) => cellOf(songs, statistic)).join(' | ')} |`;
}

/** Returns the area under the curve of the fit, which is to be higher for happy songs than for sad ones. */
const areaBy =
  (valence: Value): Statistic =>
  (songs) => {
    const scoresOf = (some: readonly TaggedSong[]) =>
      some.map((song) => happiness(valence(song) / 100, energy(song) / 100));
    return areaUnderCurve(scoresOf(songs.filter(isHappy)), scoresOf(songs.filter(isSad)));
  };

/** Returns a statistic with its interval by bootstrap over songs. */
function cellOf(songs: readonly TaggedSong[], statistic: Statistic): string {
  const { low, high } = bootstrapInterval(songs, statistic, randomOf(fixedSeeds.songFeelIntervals));
  return `${statistic(songs).toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}
