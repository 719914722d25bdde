import * as v from 'valibot';
import { type FilmService, filmServices, type SongService, songServices } from '#lib/catalog/services.ts';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';
import { migrations } from './migrations.ts';

/** As addresses have it, never a pattern: browsers are asked for permissions by these. */
const host = v.pipe(v.string(), v.regex(/^[\w.-]+$/), v.maxLength(253));
/** More than anyone adds by hand. */
const mostHosts = 1000;
const hosts = v.pipe(v.array(host), v.maxLength(mostHosts));
const time = v.pipe(v.number(), v.finite(), v.minValue(0));

const songService = v.picklist(Object.keys(songServices) as SongService[]);
const filmService = v.picklist(Object.keys(filmServices) as FilmService[]);

/** For how many days the diary may be kept; 0 keeps none. */
export const diaryDays = [0, 7, 30, 90, 365] as const;
const days = v.picklist(diaryDays);

const settingsSchema = v.object({
  version: v.literal(2),
  /** The person has read what Tonic reads, and agreed. */
  agreed: v.boolean(),
  /** Sites that are not read, each by its key. */
  off: hosts,
  /** Sites whose direct messages are read as well. */
  messages: hosts,
  /** Hosts beyond the list of sites that the person has added. */
  others: hosts,
  /** Nothing is read before this, in milliseconds since 1970; see isPaused. */
  pausedUntil: time,
  /** A small dot beside the compose box says the mood. */
  sign: v.boolean(),
  /** Where songs and films open. */
  songService,
  filmService,
  /** Moods of the past go after so many days; at 0, none is kept. */
  diaryDays: days,
});

/** Strictly: by its host one tells a change of a list. */
const changeSchema = v.variant('of', [
  v.strictObject({ of: v.picklist(['agreed', 'sign']), value: v.boolean() }),
  v.strictObject({ of: v.picklist(['off', 'messages', 'others']), host, value: v.boolean() }),
  v.strictObject({ of: v.literal('pausedUntil'), value: time }),
  v.strictObject({ of: v.literal('songService'), value: songService }),
  v.strictObject({ of: v.literal('filmService'), value: filmService }),
  v.strictObject({ of: v.literal('diaryDays'), value: days }),
]);

/** What a person allows to be read, and how they want what is shown. */
export type Settings = v.InferOutput<typeof settingsSchema>;
/** One setting, put to another value. */
export type SettingsChange = v.InferOutput<typeof changeSchema>;

/** Of a person who has said nothing yet: nothing is read. */
export const initialSettings: Settings = {
  version: 2,
  agreed: false,
  off: [],
  messages: [],
  others: [],
  pausedUntil: 0,
  sign: false,
  songService: 'spotify',
  filmService: 'imdb',
  diaryDays: 30,
};

const format: VersionedFormat<Settings> = {
  name: 'the settings',
  mark: 'version',
  schema: settingsSchema,
  migrations,
};

/**
 * Reads settings as they were stored or exported; what is not of settings is left out.
 * @throws UnreadableError
 */
export const parseSettings = (stored: unknown): Settings => parseVersioned(format, stored);

/** In place of settings that cannot be read: nothing is read, but the diary is kept for as many days as they say, if they do. */
export function inPlaceOf(damaged: unknown): Settings {
  const { success, output } = v.safeParse(v.object({ diaryDays: days }), damaged);
  return success ? { ...initialSettings, ...output } : initialSettings;
}

export const isChange = (value: unknown): value is SettingsChange => v.is(changeSchema, value);

/** The settings after a change; as they were where there is no room for one more host. */
export function withChange(settings: Settings, change: SettingsChange): Settings {
  if (!('host' in change)) return { ...settings, [change.of]: change.value };
  const others = settings[change.of].filter((one) => one !== change.host);
  const hosts = change.value ? [...others, change.host] : others;
  return hosts.length > mostHosts ? settings : { ...settings, [change.of]: hosts };
}

/** For how long a person can pause, in milliseconds. */
export const pauseLength = 3_600_000;

/**
 * Whether the person pauses at `now`. A pause that is to last for longer than two hours was begun before the clock was
 * set back, and counts as over; that of a clock put right by less goes on.
 */
export const isPaused = ({ pausedUntil }: Pick<Settings, 'pausedUntil'>, now: number): boolean =>
  now < pausedUntil && pausedUntil - now <= 2 * pauseLength;
