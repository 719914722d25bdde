import { newerSources } from '#training/catalogs/songs/newerSources.ts';
import type { NewerText } from '#training/catalogs/songs/songs.ts';

type Cells = Readonly<Record<string, string | number>>;

/**
 * Returns a newer source of songs with the text of some rows. Cells that a row does not name are empty, except `energy`,
 * `valence` and `tempo`.
 */
export function newerText(file: string, ...rows: readonly Cells[]): NewerText {
  const source = newerSources.find((known) => known.file.startsWith(file))!;
  const columns = ['title', source.artists, ...source.columns];
  const usual: Cells = { energy: 0.5, valence: 0.5, tempo: 100 };
  const lines = rows.map((row) =>
    columns.map((column) => `"${row[column] ?? usual[column] ?? ''}"`).join(','),
  );
  return { source, text: [columns.join(','), ...lines, ''].join('\n') };
}
