import { isPaused, type Settings } from '#lib/settings/settings.ts';
import { siteKey, siteOf } from '#lib/sites/index.ts';

/** Whether posts of a host are to be read now. */
export function isReadingAllowed(settings: Settings, hostname: string, now: number): boolean {
  const key = siteKey(hostname);
  return (
    settings.agreed &&
    !isPaused(settings, now) &&
    !settings.off.includes(key) &&
    (siteOf(hostname) !== undefined || settings.others.includes(key))
  );
}

/** Whether direct messages there are to be read as well, where posts are. */
export const isReadingMessagesAllowed = (settings: Settings, hostname: string): boolean =>
  settings.messages.includes(siteKey(hostname));
