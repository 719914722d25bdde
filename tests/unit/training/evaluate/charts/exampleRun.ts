import { type Epoch, type NamedRun, parseRun, type RunFile } from '#training/evaluate/charts/runFile.ts';

/** Returns an epoch whose numbers differ from those of all other epochs. */
export const epochOf = (chunk: number, epoch: number): Epoch => ({
  chunk,
  epoch,
  seconds: 10 * chunk + epoch,
  tweetsPerSecond: 1000 * chunk + 100 * epoch,
  loss: 0.6 - 0.01 * chunk - 0.001 * epoch,
  accuracy: 0.7 + 0.01 * chunk + 0.001 * epoch,
  valLoss: 0.59 - 0.01 * chunk - 0.001 * epoch,
  valAccuracy: 0.71 + 0.01 * chunk + 0.001 * epoch,
});

/** The contents of a small run.json: a chunk of two epochs and a chunk of one. */
export const exampleJson = (): RunFile => ({
  preset: 'paper',
  schedule: 'chunked',
  settings: { chunks: 2, epochs: 8, learningRate: 0.001 },
  tweets: { train: 12_000, test: 200 },
  seconds: 1791,
  tweetsPerSecond: 1500,
  epochs: [epochOf(1, 1), epochOf(1, 2), epochOf(2, 1)],
  test: {
    rows: 200,
    accuracy: 0.755,
    confusion: [
      [81, 27],
      [22, 70],
    ],
    classes: {
      sad: { precision: 0.7864, recall: 0.75, f1: 0.7678, support: 108 },
      happy: { precision: 0.7216, recall: 0.7609, f1: 0.7407, support: 92 },
    },
  },
});

/** Returns the example as if it had been read from a folder of that name. */
export function exampleRun(name = 'seed-chunked', changes: Partial<RunFile> = {}): NamedRun {
  const json = { ...exampleJson(), ...changes };
  return { name, run: parseRun('run.json', json), text: `${JSON.stringify(json, null, 2)}\n` };
}
