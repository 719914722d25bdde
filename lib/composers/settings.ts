import * as v from 'valibot';
import { siteKey, siteOf } from './sites.ts';

const host = v.pipe(v.string(), v.regex(/^[^\s/:]+$/), v.maxLength(253));
/** More than anyone adds by hand. */
const hosts = v.pipe(v.array(host), v.maxLength(1000));
const time = v.pipe(v.number(), v.finite(), v.minValue(0));

const settingsSchema = v.object({
  /** The person has read what Tonic reads, and agreed. */
  agreed: v.boolean(),
  /** Sites that are not read, each by its key. */
  off: hosts,
  /** Sites whose direct messages are read as well. */
  messages: hosts,
  /** Hosts beyond the list of sites that the person has added. */
  others: hosts,
  /** Nothing is read before this, in milliseconds since 1970. */
  pausedUntil: time,
});

const changeSchema = v.variant('of', [
  v.object({ of: v.literal('agreed'), value: v.boolean() }),
  v.object({ of: v.picklist(['off', 'messages', 'others']), host, value: v.boolean() }),
  v.object({ of: v.literal('pausedUntil'), value: time }),
]);

/** What a person allows to be read. */
export type Settings = v.InferOutput<typeof settingsSchema>;
/** One setting, put to another value. */
export type SettingsChange = v.InferOutput<typeof changeSchema>;

/** Of a person who has said nothing yet: nothing is read. */
export const initialSettings: Settings = {
  agreed: false,
  off: [],
  messages: [],
  others: [],
  pausedUntil: 0,
};

export const isSettings = (value: unknown): value is Settings => v.is(settingsSchema, value);
export const isChange = (value: unknown): value is SettingsChange => v.is(changeSchema, value);

export function withChange(settings: Settings, change: SettingsChange): Settings {
  if (change.of === 'agreed') return { ...settings, agreed: change.value };
  if (change.of === 'pausedUntil') return { ...settings, pausedUntil: change.value };
  const others = settings[change.of].filter((one) => one !== change.host);
  return { ...settings, [change.of]: change.value ? [...others, change.host] : others };
}

/** Whether posts of a host are to be read now. */
export function mayRead(settings: Settings, hostname: string, now: number): boolean {
  const key = siteKey(hostname);
  return (
    settings.agreed &&
    now >= settings.pausedUntil &&
    !settings.off.includes(key) &&
    (siteOf(hostname) !== undefined || settings.others.includes(key))
  );
}

/** Whether direct messages there are to be read as well, where posts are. */
export const mayReadMessages = (settings: Settings, hostname: string): boolean =>
  settings.messages.includes(siteKey(hostname));
