import { currentPresetName, type Preset, type Schedule } from '#training/settings/presets.ts';
import type { Settings } from '#training/settings/settings.ts';

/** What is trained, and on what: a stopped run continues only if these are the same. */
export interface RunIdentity {
  readonly preset: Preset;
  readonly schedule: Schedule;
  readonly settings: Settings;
  /** Numbers of tweets to train on and to test on. */
  readonly tweets: { readonly train: number; readonly test: number };
  /** Names of the runs whose answers are in the labels, if any. */
  readonly teachers?: readonly string[];
}

/**
 * Returns an identity or a report as this version writes it: an older one may call its preset by a former name, and lack
 * settings that did not exist.
 */
export function withCurrentNames<Saved extends object>(saved: Saved): Saved {
  return {
    ...saved,
    ...('preset' in saved && typeof saved.preset === 'string' && { preset: currentPresetName(saved.preset) }),
    ...('settings' in saved &&
      typeof saved.settings === 'object' &&
      saved.settings !== null && { settings: { mendLetters: false, ...saved.settings } }),
  };
}
