import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '#scripts/cli/command.ts';
import { settingsFor } from '#training/settings/options.ts';
import type { Preset, Schedule } from '#training/settings/presets.ts';
import type { Settings } from '#training/settings/settings.ts';
import { rowsOption } from '#training/tweets/prepare.ts';

const usage =
  'npm run train -- --tweets FILE --schedule whole|chunked [--preset paper|tonic] [--rows N] [--out DIR] ' +
  '[--set NAME=VALUE ...] [--teacher DIR ...], or npm run train -- --continue DIR --tweets FILE|- [--chunk N] ' +
  '[--old-test N]';

/** Asks for a run on a file of tweets. */
export interface TrainOptions {
  readonly command: 'train';
  readonly tweets: string;
  readonly preset: Preset;
  readonly schedule: Schedule;
  readonly settings: Settings;
  /** Number of tweets to use; undefined for all of them. */
  readonly rows: number | undefined;
  /** Folder of the run. */
  readonly out: string;
  /** Folders of the runs that teach this one. */
  readonly teachers: readonly string[];
}

/** Asks to continue a finished run on live tweets. */
export interface ContinueOptions {
  readonly command: 'continue';
  /** Folder of the run. */
  readonly run: string;
  /** A file of JSON lines, or - for standard input. */
  readonly tweets: string;
  /** Tweets per chunk; undefined for a tenth of the run's. */
  readonly chunk: number | undefined;
  /** Tweets of the old test that each chunk is measured on; undefined for the default. */
  readonly oldTest: number | undefined;
}

/** @throws UserError when an option is missing or not valid */
export function trainOptions(args: readonly string[]): TrainOptions | ContinueOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tweets: { type: 'string' },
      schedule: { type: 'string' },
      preset: { type: 'string', default: 'tonic' },
      rows: { type: 'string' },
      out: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      teacher: { type: 'string', multiple: true, default: [] },
      continue: { type: 'string' },
      chunk: { type: 'string' },
      'old-test': { type: 'string' },
    },
  });
  const { tweets, continue: run, schedule, teacher: teachers } = values;
  if (tweets === undefined) throw new UserError(usage);
  if (run !== undefined) {
    const oldTest = rowsOption(values['old-test'], '--old-test');
    return { command: 'continue', run, tweets, chunk: rowsOption(values.chunk, '--chunk'), oldTest };
  }
  if (schedule === undefined) throw new UserError(usage);
  const chosen = settingsFor(values.preset, schedule, values.set);
  // The name as it was typed: a run started as `seed` is in a folder of that name.
  const out = values.out ?? join('runs', `${values.preset}-${schedule}`);
  return { command: 'train', ...chosen, tweets, rows: rowsOption(values.rows), out, teachers };
}
