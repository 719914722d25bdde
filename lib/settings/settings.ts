import * as v from 'valibot';
import { type FilmService, filmServices, type SongService, songServices } from '#lib/catalog/services.ts';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';
import { migrations } from './migrations.ts';

/** A host as it appears in addresses, never a pattern, because permissions are requested for it. */
const host = v.pipe(v.string(), v.regex(/^[\w.-]+$/), v.maxLength(253));
/** More than a user adds by hand. */
export const maxHosts = 1000;
const hosts = v.pipe(v.array(host), v.maxLength(maxHosts));
const time = v.pipe(v.number(), v.finite(), v.minValue(0));

const songService = v.picklist(Object.keys(songServices) as SongService[]);
const filmService = v.picklist(Object.keys(filmServices) as FilmService[]);

/** The choices for how many days the diary keeps its entries; 0 turns it off. */
export const diaryDays = [0, 7, 30, 90, 365] as const;
const days = v.picklist(diaryDays);

const settingsSchema = v.object({
  version: v.literal(3),
  /** The user has read what Tonic reads, and has agreed to it. */
  agreed: v.boolean(),
  /** Keys of the sites that are turned off. */
  off: hosts,
  /** Keys of the sites whose direct messages are read too. */
  messages: hosts,
  /** Hosts that the user added to the built-in list of sites. */
  others: hosts,
  /** Reading is paused until this time (ms since the epoch); see `isPaused`. */
  pausedUntil: time,
  /** Whether a dot beside the compose box shows the mood. */
  moodDot: v.boolean(),
  /** The services whose pages songs and films open in. */
  songService,
  filmService,
  /** Diary entries are deleted after this many days; 0 means that none are stored. */
  diaryDays: days,
});

/** `strictObject`, because `withChange` recognises a change of a list by its property `host`. */
const changeSchema = v.variant('of', [
  v.strictObject({ of: v.picklist(['agreed', 'moodDot']), value: v.boolean() }),
  v.strictObject({ of: v.picklist(['off', 'messages', 'others']), host, value: v.boolean() }),
  v.strictObject({ of: v.literal('pausedUntil'), value: time }),
  v.strictObject({ of: v.literal('songService'), value: songService }),
  v.strictObject({ of: v.literal('filmService'), value: filmService }),
  v.strictObject({ of: v.literal('diaryDays'), value: days }),
]);

/** What the user allows Tonic to read, and how results are shown. */
export type Settings = v.InferOutput<typeof settingsSchema>;
/** A change of one setting, or of one host in a list. */
export type SettingsChange = v.InferOutput<typeof changeSchema>;

/** The settings of a new user. They allow no reading. */
export const initialSettings: Settings = {
  version: 3,
  agreed: false,
  off: [],
  messages: [],
  others: [],
  pausedUntil: 0,
  moodDot: false,
  songService: 'spotify',
  filmService: 'imdb',
  diaryDays: 30,
};

const format: VersionedFormat<Settings> = {
  name: 'the settings',
  versionKey: 'version',
  schema: settingsSchema,
  migrations,
};

/**
 * Reads stored or exported settings of any version. Unknown properties are dropped.
 * @throws UnreadableError
 */
export const parseSettings = (stored: unknown): Settings => parseVersioned(format, stored);

/**
 * Returns the settings to use when the stored ones cannot be read. They allow no reading, but keep `diaryDays` if it is
 * valid, so that no diary entry is deleted too early.
 */
export function fallbackSettings(damaged: unknown): Settings {
  const { success, output } = v.safeParse(v.object({ diaryDays: days }), damaged);
  return success ? { ...initialSettings, ...output } : initialSettings;
}

export const isSettingsChange = (value: unknown): value is SettingsChange => v.is(changeSchema, value);

/** Returns the settings after a change. A host is not added to a list that is full. */
export function withChange(settings: Settings, change: SettingsChange): Settings {
  if (!('host' in change)) return { ...settings, [change.of]: change.value };
  const otherHosts = settings[change.of].filter((host) => host !== change.host);
  const hosts = change.value ? [...otherHosts, change.host] : otherHosts;
  return hosts.length > maxHosts ? settings : { ...settings, [change.of]: hosts };
}

/** The length of a pause in milliseconds: one hour. */
export const pauseLength = 3_600_000;

/**
 * Returns whether reading is paused at the time `now` (ms since the epoch). A pause with more than two hours left was
 * started before the system clock was set back, so it counts as over. A pause with up to two hours left continues, so a
 * small correction of the clock does not end it.
 */
export const isPaused = ({ pausedUntil }: Pick<Settings, 'pausedUntil'>, now: number): boolean =>
  now < pausedUntil && pausedUntil - now <= 2 * pauseLength;
