import type { RunIdentity } from '#training/runs/identity.ts';
import { settingsFor } from '#training/settings/options.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { TrainingObserver } from '#training/train/chunked.ts';

/** The identity of a run that trains in a fraction of a second. */
export function tinyIdentity(changes: Partial<Settings> = {}): RunIdentity {
  const { preset, schedule, settings } = settingsFor('paper', 'chunked');
  const small = {
    vocabulary: 12,
    embedding: 6,
    units: 5,
    batch: 8,
    learningRate: 0.05,
    chunks: 2,
    epochs: 3,
  };
  return {
    preset,
    schedule,
    settings: { ...settings, ...small, ...changes },
    tweets: { train: 48, test: 12 },
  };
}

export const silent: TrainingObserver = { onBatch: () => undefined, onEpoch: () => undefined };
