import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '#scripts/cli/command.ts';
import { type Fold, foldOption } from '#training/distill/fold.ts';
import { type RefineSettings, refineSettingsFor } from './settings.ts';

const usage =
  'npm run refine -- --run DIR --data DIR [--out DIR] [--held-out NAME] [--fold PART/OF] [--teacher DIR ...] ' +
  '[--set NAME=VALUE ...], DIR of --run as npm run train left it';

export interface RefineOptions {
  /** Folder of the run to refine, as the user typed it. */
  readonly run: string;
  /** Folder of the labelled posts. */
  readonly data: string;
  /** Folder of the refined run: an absolute path. */
  readonly out: string;
  /** Name of the set of posts that is left for testing. */
  readonly heldOut: string;
  /** Part of the posts that is left out, so that the result can teach them to another network. */
  readonly fold: Fold | undefined;
  /** Folders of refined runs that teach this one. */
  readonly teachers: readonly string[];
  readonly settings: RefineSettings;
}

/** @throws UserError when an option is missing or not valid */
export function refineOptions(args: readonly string[]): RefineOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      run: { type: 'string' },
      data: { type: 'string' },
      out: { type: 'string' },
      'held-out': { type: 'string', default: 'semeval-2015' },
      fold: { type: 'string' },
      teacher: { type: 'string', multiple: true, default: [] },
      set: { type: 'string', multiple: true, default: [] },
    },
  });
  const { run, data, 'held-out': heldOut, teacher: teachers } = values;
  if (run === undefined || data === undefined) throw new UserError(usage);
  const settings = refineSettingsFor(values.set);
  const fold = foldOption(values.fold);
  // A teacher finds a post by its position among all posts. A run that leaves some out has other positions.
  if (fold && teachers.length > 0) throw new UserError('--fold and --teacher do not go together');
  const out = resolve(values.out ?? `${resolve(run)}-refined`);
  if (out === resolve(run)) throw new UserError('--out must be another folder than --run');
  return { run, data, out, heldOut, fold, teachers, settings };
}
