import { filmServices, songServices } from '#lib/catalog/services.ts';
import { diaryDays, maxHosts, type Settings } from './settings.ts';

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isHost = (value: unknown): boolean => typeof value === 'string' && /^[\w.-]{1,253}$/.test(value);
const isHosts = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= maxHosts && value.findIndex((host) => !isHost(host)) < 0;
const isKeyOf =
  (services: object) =>
  (value: unknown): boolean =>
    typeof value === 'string' && Object.hasOwn(services, value);

/** One check for each property, equal to its schema in settings.ts. */
const checks: { readonly [K in keyof Settings]: (value: unknown) => boolean } = {
  version: (value) => value === 3,
  agreed: isBoolean,
  off: isHosts,
  messages: isHosts,
  others: isHosts,
  pausedUntil: (value) => Number.isFinite(value) && (value as number) >= 0,
  moodDot: isBoolean,
  songService: isKeyOf(songServices),
  filmService: isKeyOf(filmServices),
  diaryDays: (value) => (diaryDays as readonly unknown[]).includes(value),
};

/**
 * Returns whether a stored value is valid settings of the newest version, without any other property. Content scripts use
 * it instead of `parseSettings`, because schemas and migrations would be a fifth of their size.
 */
export function isCurrentSettings(stored: unknown): stored is Settings {
  if (typeof stored !== 'object' || stored === null) return false;
  const properties = new Map(Object.entries(stored));
  const names = Object.keys(checks) as (keyof Settings)[];
  return properties.size === names.length && names.every((name) => checks[name](properties.get(name)));
}
