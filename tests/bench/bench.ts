// npm run bench -- [--only NAME]... [--data DIR] [--beside DIR] [--write]: measures what the product promises on this machine,
// beside simpler ways to do the same.
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { say } from '#training/cli/say.ts';
import { measureBadge } from './badge.ts';
import { measureCatalogs } from './catalogCounts.ts';
import { measureCatalogReading } from './catalogReading.ts';
import { writeDocs } from './docs/writeDocs.ts';
import { measureFeel, measureLists, measurePicks } from './evaluations.ts';
import { saveMeasurement } from './measurement.ts';
import { measureBeside } from './page/beside.ts';
import { measurePage } from './page/main.ts';
import { measurePopup } from './popup.ts';
import { measureReaders } from './readers/main.ts';
import { measureReading } from './reading.ts';

/** Parts that need nothing but the repository and a browser. */
const parts: Readonly<Record<string, () => Promise<unknown>>> = {
  reading: measureReading,
  catalogReading: measureCatalogReading,
  badge: measureBadge,
  popup: measurePopup,
  page: measurePage,
  readers: measureReaders,
};

/** Parts that need a folder, and the option that names it. Without `--only` they are measured if it is given. */
const folderParts: Readonly<
  Record<string, readonly [option: 'data' | 'beside', measure: (folder: string) => Promise<unknown>]>
> = {
  catalogs: ['data', measureCatalogs],
  picks: ['data', measurePicks],
  lists: ['data', measureLists],
  feel: ['data', measureFeel],
  beside: ['beside', measureBeside],
};

await command(async () => {
  const { names, folders, write } = benchOptions();
  for (const name of names) {
    say(`bench: ${name}`);
    const figures = await measure(name, folders);
    console.log(JSON.stringify({ [name]: (await saveMeasurement(name, figures)).figures }, null, 2));
  }
  if (write) await writeDocs(names);
});

interface Folders {
  /** The folder of the data sets. */
  readonly data?: string;
  /** The folder of another build of the extension. */
  readonly beside?: string;
}

function measure(name: string, folders: Folders): Promise<unknown> {
  const part = folderParts[name];
  return part ? part[1](folders[part[0]]!) : parts[name]!();
}

function benchOptions(): {
  readonly names: readonly string[];
  readonly folders: Folders;
  readonly write: boolean;
} {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      data: { type: 'string' },
      beside: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const { only, write, ...folders } = values;
  const known = [...Object.keys(parts), ...Object.keys(folderParts)];
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UserError(`--only ${unknown}: expected one of ${known.join(', ')}`);
  const isPossible = (name: string): boolean => {
    const part = folderParts[name];
    return part === undefined || folders[part[0]] !== undefined;
  };
  const impossible = only.find((name) => !isPossible(name));
  if (impossible !== undefined)
    throw new UserError(`--only ${impossible} needs --${folderParts[impossible]![0]} DIR`);
  return { names: only.length > 0 ? only : known.filter(isPossible), folders, write };
}
