import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPages } from '#scripts/browsers/testPages.ts';
import { UserError } from '#scripts/cli/command.ts';
import { buildExtension } from '#tests/bench/build.ts';
import { withBar } from '#training/cli/progress.ts';
import { withBuilds } from './builds.ts';
import type { Row } from './compare.ts';
import { figures } from './figures.ts';

/** Two builds of the extension in one run. */
export interface BesideFigures {
  readonly pairs: number;
  readonly rows: readonly Row[];
}

export interface BesideOptions {
  /** Folder of the other build for Chromium. */
  readonly folder: string;
  /** Names of `figures`. All of them if empty. */
  readonly chosen: readonly string[];
  /** How often each build is measured. */
  readonly pairs: number;
}

/**
 * Compares this build with another one. Each runs in a browser of its own, because two builds in one would both read its pages.
 * @throws UserError if the folder holds no build
 */
export async function measureBeside({ folder, chosen, pairs }: BesideOptions): Promise<BesideFigures> {
  await access(join(folder, 'manifest.json')).catch(() => {
    throw new UserError(`--beside ${folder}: no build of the extension for Chromium`);
  });
  buildExtension();
  await buildPages();
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(figures)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    // New browsers for each figure, so that none depends on what was measured before.
    rows.push(
      ...(await withBuilds(folder, (builds) =>
        withBar(name, (onProgress) => measure(builds, pairs, onProgress)),
      )),
    );
  }
  return { pairs, rows };
}
