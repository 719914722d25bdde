import type { HelpLine, Region } from './helpLine.ts';
import { befrienders, findAHelpline, regions } from './helpLineData.ts';

/**
 * Returns the help lines of a region, followed by a directory of help lines in all countries. An unknown region gets two
 * directories.
 * @param region ISO 3166 alpha-2, or undefined if unknown
 */
export function helpLinesFor(region: string | undefined): readonly HelpLine[] {
  const entry = entryOf(region);
  return entry ? [...entry.lines, findAHelpline] : [findAHelpline, befrienders];
}

/** Returns the emergency number for when life is at risk now, or undefined for a region without an entry. */
export function emergencyNumberOf(region: string | undefined): string | undefined {
  return entryOf(region)?.emergency;
}

const entryOf = (region: string | undefined): Region | undefined =>
  region !== undefined && Object.hasOwn(regions, region) ? regions[region] : undefined;
