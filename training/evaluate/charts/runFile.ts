import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { UserError } from '#scripts/cli/command.ts';
import { Field } from '#training/evaluate/format/field.ts';
import type { ClassReport, Report } from '#training/metrics/report.ts';
import { withCurrentNames } from '#training/runs/identity.ts';
import type { EpochRecord } from '#training/runs/progress.ts';
import { type Preset, presetNames, type Schedule } from '#training/settings/presets.ts';

/** An epoch of a run. Older runs have no learning rate. */
export type Epoch = Pick<
  EpochRecord,
  'chunk' | 'epoch' | 'seconds' | 'tweetsPerSecond' | 'loss' | 'accuracy' | 'valLoss' | 'valAccuracy'
> & { readonly learningRate?: number | undefined };

/** The entries of a run.json that the charts need. */
export interface RunFile {
  readonly preset: Preset;
  readonly schedule: Schedule;
  readonly settings: Readonly<Record<string, number>>;
  readonly tweets: { readonly train: number; readonly test: number };
  /** Seconds of training and validation, all epochs. */
  readonly seconds: number;
  /** Mean over the epochs. */
  readonly tweetsPerSecond: number;
  /** At least one, in the order of training. */
  readonly epochs: readonly Epoch[];
  readonly test: Report;
}

/** A run with the name of its folder. */
export interface NamedRun {
  readonly name: string;
  readonly run: RunFile;
  /** The unchanged text of its run.json. */
  readonly text: string;
}

/**
 * Reads the run.json of a folder.
 * @throws UserError when it is missing or not valid
 */
export async function readRun(folder: string): Promise<NamedRun> {
  const path = join(folder, 'run.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new UserError(`${folder}: holds no finished run (run.json is missing)`);
  });
  return { name: basename(resolve(folder)), run: parseRun(path, jsonOf(path, text)), text };
}

/**
 * Validates a parsed run.json and returns the entries that the charts need.
 * @throws UserError that names the file and the entry that is missing or out of range
 */
export function parseRun(path: string, json: unknown): RunFile {
  const run = new Field(path, typeof json === 'object' && json !== null ? withCurrentNames(json) : json);
  return {
    preset: run.at('preset').oneOf(presetNames),
    schedule: run.at('schedule').oneOf(['whole', 'chunked']),
    settings: run.at('settings').numbers(),
    tweets: { train: run.at('tweets').at('train').count(), test: run.at('tweets').at('test').count() },
    seconds: run.at('seconds').positive(),
    tweetsPerSecond: run.at('tweetsPerSecond').positive(),
    epochs: run.at('epochs').list(1).map(epochOf),
    test: testOf(run.at('test')),
  };
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${path}: is not JSON`);
  }
}

const epochOf = (epoch: Field): Epoch => ({
  chunk: epoch.at('chunk').count(1),
  epoch: epoch.at('epoch').count(1),
  seconds: epoch.at('seconds').positive(),
  tweetsPerSecond: epoch.at('tweetsPerSecond').positive(),
  loss: epoch.at('loss').amount(),
  accuracy: epoch.at('accuracy').share(),
  valLoss: epoch.at('valLoss').amount(),
  valAccuracy: epoch.at('valAccuracy').share(),
  learningRate: epoch.at('learningRate').amountIfAny(),
});

function testOf(test: Field): Report {
  const confusion = test.at('confusion');
  const row = (label: 0 | 1) =>
    [confusion.at(`${label}`).at('0').count(), confusion.at(`${label}`).at('1').count()] as const;
  return {
    rows: test.at('rows').count(),
    accuracy: test.at('accuracy').share(),
    confusion: [row(0), row(1)],
    classes: { sad: classOf(test.at('classes').at('sad')), happy: classOf(test.at('classes').at('happy')) },
  };
}

const classOf = (report: Field): ClassReport => ({
  precision: report.at('precision').share(),
  recall: report.at('recall').share(),
  f1: report.at('f1').share(),
  support: report.at('support').count(),
});
