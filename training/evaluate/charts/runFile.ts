import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { UserError } from '#scripts/cli/command.ts';
import { Field } from '#training/evaluate/format/field.ts';
import type { ClassReport, Report } from '#training/metrics/report.ts';
import type { EpochRecord } from '#training/runs/run.ts';
import type { Preset, Schedule } from '#training/settings/settings.ts';

/** An epoch of a run. Older runs did not write the learning rate down. */
export type Epoch = Pick<
  EpochRecord,
  'chunk' | 'epoch' | 'seconds' | 'tweetsPerSecond' | 'loss' | 'accuracy' | 'valLoss' | 'valAccuracy'
> & { readonly learningRate?: number | undefined };

/** What the figures need of a run.json. */
export interface RunFile {
  readonly preset: Preset;
  readonly schedule: Schedule;
  readonly settings: Readonly<Record<string, number>>;
  readonly tweets: { readonly train: number; readonly test: number };
  /** Of training and validation, all epochs. */
  readonly seconds: number;
  /** The mean over the epochs. */
  readonly tweetsPerSecond: number;
  /** In the order they were trained in; at least one. */
  readonly epochs: readonly Epoch[];
  readonly test: Report;
}

/** A run and the name of its folder. */
export interface NamedRun {
  readonly name: string;
  readonly run: RunFile;
  /** The whole of run.json as it was found. */
  readonly text: string;
}

/**
 * Reads the run.json of a folder.
 * @throws UserError when there is none, or it is not one
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
 * Takes what the figures need out of a run.json, already parsed; other entries are left out.
 * @throws UserError that names the file and the entry that is missing or out of range
 */
export function parseRun(path: string, json: unknown): RunFile {
  const run = new Field(path, json);
  return {
    preset: run.at('preset').oneOf(['seed', 'tonic']),
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

const classOf = (one: Field): ClassReport => ({
  precision: one.at('precision').share(),
  recall: one.at('recall').share(),
  f1: one.at('f1').share(),
  support: one.at('support').count(),
});
