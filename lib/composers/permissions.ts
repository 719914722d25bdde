import { isPaused, type Settings } from '#lib/settings/settings.ts';
import { siteKey, siteOf } from '#lib/sites/index.ts';

/** Returns whether the settings allow reading posts of a host at the time `now` (ms since the epoch). */
export function isReadingAllowed(settings: Settings, hostname: string, now: number): boolean {
  const key = siteKey(hostname);
  return (
    settings.agreed &&
    !isPaused(settings, now) &&
    !settings.off.includes(key) &&
    (siteOf(hostname) !== undefined || settings.others.includes(key))
  );
}

/** Returns whether direct messages of a host may be read too, provided that its posts may be read. */
export const isReadingMessagesAllowed = (settings: Settings, hostname: string): boolean =>
  settings.messages.includes(siteKey(hostname));
