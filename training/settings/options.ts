import { applySetOptions, oneOf } from '#training/cli/setOption.ts';
import { currentPresetName, type Preset, presetNames, presets, type Schedule } from './presets.ts';
import { type Settings, settingTable } from './settings.ts';

/**
 * Returns what `--preset`, `--schedule` and `--set` ask for.
 * @param changes values of `--set`, each `NAME=VALUE`
 * @throws UserError that lists the names when one is unknown, or says what a value must be
 */
export function settingsFor(
  preset: string,
  schedule: string,
  changes: readonly string[] = [],
): { preset: Preset; schedule: Schedule; settings: Settings } {
  const presetName = oneOf('--preset', currentPresetName(preset), presetNames);
  const schedules = presets[presetName];
  const scheduleName = oneOf('--schedule', schedule, Object.keys(schedules) as Schedule[]);
  return {
    preset: presetName,
    schedule: scheduleName,
    settings: applySetOptions(schedules[scheduleName], changes, settingTable),
  };
}
