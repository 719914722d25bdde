import { parseArgs } from 'node:util';
import { UserError } from '#scripts/cli/command.ts';
import { rowsOption } from '#training/tweets/prepare.ts';

const usage =
  'npm run evaluate -- --tweets FILE --data DIR [--rows N] [--model DIR] [--paper-run DIR] [--baselines all|none] ' +
  '[--held-out SET] [--final] [--out FILE] [--figures DIR] [--card FILE]';

export interface EvaluateOptions {
  /** File of Sentiment140. */
  readonly tweets: string;
  /** Folder of the labelled posts. */
  readonly data: string;
  /** Number of test tweets to read. */
  readonly rows: number;
  /** Folder of the model. */
  readonly model: string;
  /** Folder of a run with the preset `paper`, if there is one. */
  readonly paperRun: string | undefined;
  /** Whether other systems are compared with the model. */
  readonly hasBaselines: boolean;
  /** Name of the set that the model was not trained on. Undefined means the one that its manifest names. */
  readonly heldOut: string | undefined;
  /** Whether the sets are read too that are looked at once, after everything is chosen. */
  readonly withFinal: boolean;
  /** File for the scores as JSON. */
  readonly out: string | undefined;
  /** Folder for the charts of the held-out set. */
  readonly figures: string | undefined;
  /** File of the model card whose sections are written. */
  readonly card: string | undefined;
}

/** @throws UserError when an option is missing or not valid */
export function evaluateOptions(args: readonly string[]): EvaluateOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tweets: { type: 'string' },
      data: { type: 'string' },
      rows: { type: 'string', default: '20000' },
      model: { type: 'string', default: 'model' },
      'paper-run': { type: 'string' },
      // The name of --paper-run before 0.2.0.
      'seed-run': { type: 'string' },
      baselines: { type: 'string', default: 'all' },
      'held-out': { type: 'string' },
      final: { type: 'boolean', default: false },
      out: { type: 'string' },
      figures: { type: 'string' },
      card: { type: 'string' },
    },
  });
  const { tweets, data, model, baselines, out, figures, card } = values;
  if (tweets === undefined || data === undefined) throw new UserError(usage);
  if (baselines !== 'all' && baselines !== 'none')
    throw new UserError(`--baselines is all or none, not ${JSON.stringify(baselines)}`);
  return {
    tweets,
    data,
    rows: rowsOption(values.rows)!,
    model,
    paperRun: values['paper-run'] ?? values['seed-run'],
    hasBaselines: baselines === 'all',
    heldOut: values['held-out'],
    withFinal: values.final,
    out,
    figures,
    card,
  };
}
