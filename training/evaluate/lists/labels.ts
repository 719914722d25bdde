import { UserError } from '#scripts/cli/command.ts';
import type { SourceText } from '#training/catalogs/rows/table.ts';
import { tabRows } from '#training/catalogs/rows/tabRows.ts';

/** What people call a film. */
export type Label = 'happy' | 'sad';

/**
 * Reads which films people call happy or sad, by IMDb's id.
 * @throws UserError for a missing column or a label other than happy and sad
 */
export function readLabels(source: SourceText): ReadonlyMap<string, Label> {
  return new Map(
    tabRows(source, ['imdb_title_id', 'label']).map(({ imdb_title_id: id, label }) => {
      if (label === 'happy' || label === 'sad') return [id, label];
      throw new UserError(`${source.file}: the label of ${id} is "${label}", not happy or sad`);
    }),
  );
}
