// npm run bench -- [--only NAME]... [--data DIR] [--write]: measures what the product promises on this machine, beside simpler
// ways to do the same. npm run bench -- --beside DIR [--only NAME]... [--pairs N] [--write]: compares with another build.
// npm run bench -- --checkout DIR [--write]: compares how catalogs are read with another checkout.
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { say } from '#training/cli/say.ts';
import { measureBadge } from './badge.ts';
import { figures } from './beside/figures.ts';
import { measureBeside } from './beside/main.ts';
import { measureCatalogs } from './catalogCounts.ts';
import { measureCatalogReading } from './catalogReading.ts';
import { measureCatalogsBeside } from './catalogsBeside/main.ts';
import { writeDocs } from './docs/writeDocs.ts';
import { measureFeel, measureLists, measurePicks } from './evaluations.ts';
import { saveMeasurement } from './measurement.ts';
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

/** Parts that need the folder of the data sets. Without `--only` they are measured if `--data` is given. */
const dataParts: Readonly<Record<string, (data: string) => Promise<unknown>>> = {
  catalogs: measureCatalogs,
  picks: measurePicks,
  lists: measureLists,
  feel: measureFeel,
};

await command(async () => {
  const { only, data, beside, checkout, pairs, write } = benchOptions();
  if (beside !== undefined) {
    checkNames(only, Object.keys(figures));
    if (write && only.length > 0)
      throw new UserError('--write needs all figures of --beside: leave out --only');
    await save('beside', await measureBeside({ folder: beside, chosen: only, pairs }));
    if (write) await writeDocs(['beside']);
    return;
  }
  if (checkout !== undefined) {
    await save('catalogsBeside', await measureCatalogsBeside(checkout));
    if (write) await writeDocs(['catalogsBeside']);
    return;
  }
  checkNames(only, [...Object.keys(parts), ...Object.keys(dataParts)]);
  const possible = [...Object.keys(parts), ...(data === undefined ? [] : Object.keys(dataParts))];
  const impossible = only.find((name) => !possible.includes(name));
  if (impossible !== undefined) throw new UserError(`--only ${impossible} needs --data DIR`);
  const names = only.length > 0 ? only : possible;
  for (const name of names) {
    say(`bench: ${name}`);
    await save(name, await (parts[name]?.() ?? dataParts[name]!(data!)));
  }
  if (write) await writeDocs(names);
});

async function save(name: string, figures: unknown): Promise<void> {
  console.log(JSON.stringify({ [name]: (await saveMeasurement(name, figures)).figures }, null, 2));
}

function checkNames(only: readonly string[], known: readonly string[]): void {
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UserError(`--only ${unknown}: expected one of ${known.join(', ')}`);
}

function benchOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      data: { type: 'string' },
      beside: { type: 'string' },
      checkout: { type: 'string' },
      pairs: { type: 'string', default: '20' },
      write: { type: 'boolean', default: false },
    },
  });
  const pairs = Number(values.pairs);
  if (!Number.isInteger(pairs) || pairs < 1) throw new UserError('--pairs is a whole number from 1');
  return { ...values, pairs };
}
