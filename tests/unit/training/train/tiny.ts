import type { RunIdentity } from '#training/runs/run.ts';
import { type Settings, settingsFor } from '#training/settings/settings.ts';
import type { TrainingObserver } from '#training/train/chunked.ts';

/** A run small enough for a test. */
export function tinyIdentity(changes: Partial<Settings> = {}): RunIdentity {
  const { preset, schedule, settings } = settingsFor('seed', 'chunked');
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
