// npm run bench -- [--only NAME]... [--data DIR] [--write]: measures what the product promises on this machine, beside simpler ways
// to do the same.
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { say } from '#training/cli/say.ts';
import { measureBadge } from './badge.ts';
import { measureCatalogs } from './catalogCounts.ts';
import { measureCatalogReading } from './catalogReading.ts';
import { writeDocs } from './docs/writeDocs.ts';
import { saveMeasurement } from './measurement.ts';
import { measurePage } from './page/main.ts';
import { measurePicks } from './picks.ts';
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

/** Parts that need the folder of the data sets. Without `--only` they are measured if it is given. */
const dataParts: Readonly<Record<string, (data: string) => Promise<unknown>>> = {
  catalogs: measureCatalogs,
  picks: measurePicks,
};

await command(async () => {
  const { names, data, write } = benchOptions();
  for (const name of names) {
    say(`bench: ${name}`);
    const figures = name in parts ? await parts[name]!() : await dataParts[name]!(data!);
    console.log(JSON.stringify({ [name]: (await saveMeasurement(name, figures)).figures }, null, 2));
  }
  if (write) await writeDocs(names);
});

function benchOptions(): {
  readonly names: readonly string[];
  readonly data: string | undefined;
  readonly write: boolean;
} {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      data: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const { only, data, write } = values;
  const known = [...Object.keys(parts), ...Object.keys(dataParts)];
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UserError(`--only ${unknown}: expected one of ${known.join(', ')}`);
  const names = only.length > 0 ? only : data === undefined ? Object.keys(parts) : known;
  const needsData = names.find((name) => name in dataParts);
  if (needsData !== undefined && data === undefined)
    throw new UserError(`--only ${needsData} needs --data DIR, the folder of the data sets`);
  return { names, data, write };
}
