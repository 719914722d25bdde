import { readFile, writeFile } from 'node:fs/promises';
import { loadMeasurement, type Measurement } from '#tests/bench/measurement.ts';
import { renderPage } from './page.ts';
import { sections } from './sections.ts';

const page = new URL('../../../docs/benchmarks.md', import.meta.url);

/** Writes saved measurements into docs/benchmarks.md. @param names of the measurements */
export async function writeDocs(names: readonly string[]): Promise<void> {
  const measurements: Record<string, Measurement> = {};
  for (const name of names) {
    const measurement = await loadMeasurement(name);
    if (measurement) measurements[name] = measurement;
  }
  await writeFile(page, renderPage(await readFile(page, 'utf8'), sections, measurements));
}
