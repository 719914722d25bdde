import * as v from 'valibot';
import { feelings } from '#lib/mood/feelings.ts';
import { maxCharacters } from '#lib/mood/pieces.ts';
import { decidedMoods, type Impression } from '#lib/mood/reading.ts';
import { maxCount } from '#lib/recommend/query/criteria.ts';
import { isSettingsChange, type SettingsChange } from '#lib/settings/settings.ts';
import { tabs } from '#lib/taste/chosenTab.ts';
import { type ItemId, isItemId, isSurvey, type Survey } from '#lib/taste/taste.ts';
import { ratings } from '#lib/taste/update.ts';
import { wishes } from '#lib/taste/wishes.ts';
import type { CurrentPost } from './currentPost.ts';

type Schemas = readonly v.GenericSchema[];

/** One message to the background. */
interface MessageRow<Args extends Schemas, Reply, Retry extends boolean> {
  /**
   * One schema for each argument. The router checks them, because the sender may be a compromised page. An argument whose
   * schema is `v.optional` may be left out, but must not be undefined: browsers send that as null.
   */
  readonly args: Args;
  /** The least trusted sender. Extension pages may also send what content scripts may send. */
  readonly from: 'content script' | 'extension page';
  /** Absent means that there is no reply. Only the type is used. */
  readonly reply?: Reply;
  /** Whether `request` may send the message once more when no reply comes: true if absent. Only the type is used. */
  readonly retry?: Retry;
}

const message = <const Args extends Schemas, Reply = void, const Retry extends boolean = true>(
  row: MessageRow<Args, Reply, Retry>,
): MessageRow<Args, Reply, Retry> => row;

/** Declares the type of a reply. */
const type = <T>(): T => undefined as T;

const mood = v.picklist(decidedMoods);
/** The names of a pick's genres. */
const genres = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(40));
const itemId = v.custom<ItemId>(isItemId);
/** The number of a post: a random unsigned 32-bit integer that the content script makes when the post begins. */
const postNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1));
/** The most items that one list of picks can show: `maxCount` songs and as many films. */
const maxShown = 2 * maxCount;

/**
 * All messages to the background. The types of requests and replies follow from these rows.
 *
 * Content scripts import only the types of this file, so that their bundle contains no schema. Messages are not
 * versioned: an update of the extension cuts older content scripts off from the background, and `injectIntoAll`
 * replaces them.
 */
export const protocol = {
  /** Loads the model if it is not loaded, because a text may follow soon. */
  loadModel: message({ args: [], from: 'content script' }),
  /**
   * Reads a text of a post that has settled. The text stays in memory until the next text, or until the post ends. The
   * reply is null when the model cannot be used, and when the person has not agreed to be read.
   */
  readPost: message({
    args: [v.pipe(v.string(), v.maxLength(maxCharacters)), postNumber],
    reply: type<Impression | null>(),
    from: 'content script',
  }),
  /** Ends a post and forgets its text, because its box was emptied or its page is left, whether or not it was sent. */
  endPost: message({ args: [postNumber], from: 'content script' }),
  /** Starts the script of the mood dot in the frame of the content script. */
  loadMoodDot: message({ args: [], from: 'content script' }),
  /** Returns the post in memory and the effects of its words, or null if there is no post. */
  getCurrentPost: message({
    args: [],
    reply: type<CurrentPost | null>(),
    from: 'extension page',
  }),
  /**
   * Replaces the mood and the feeling with what the user says is right. A feeling tells the mood, whatever the first
   * argument says. Without a feeling none is shown.
   */
  correctMood: message({ args: [mood, v.optional(v.picklist(feelings))], from: 'extension page' }),
  /** Draws other picks for the same mood. */
  shufflePicks: message({ args: [], from: 'extension page' }),
  /** Loads the model again after a failure. */
  reloadModel: message({ args: [], from: 'extension page' }),
  /** Sets how picks answer a mood from now on. */
  setWish: message({ args: [mood, v.picklist(wishes)], from: 'extension page' }),
  /** Sets the tab of the picks that the popup shows from now on. */
  chooseTab: message({ args: [v.picklist(tabs)], from: 'extension page' }),
  /**
   * Toggles a rating of a pick, whose genres the diary counts. It is not retried, because the second message would undo
   * the first.
   */
  ratePick: message({
    args: [itemId, v.picklist(ratings), v.optional(genres)],
    from: 'extension page',
    retry: false,
  }),
  /** Records the seed and the items of a list of picks that was shown. Lists of one seed are added up. */
  recordShown: message({
    args: [v.pipe(v.number(), v.integer()), v.pipe(v.array(itemId), v.maxLength(maxShown))],
    from: 'extension page',
  }),
  /** Replaces the answers to the survey. */
  setSurvey: message({ args: [v.custom<Survey>(isSurvey)], from: 'extension page' }),
  /** Replaces the stored data by a backup. The reply is one line that says why the backup cannot be read, or null. */
  restoreBackup: message({
    args: [v.unknown()],
    reply: type<string | null>(),
    from: 'extension page',
  }),
  /** Erases everything known about the user, the consent included. */
  eraseEverything: message({ args: [], from: 'extension page' }),
  /** Erases what corrections taught. */
  forgetAdjustments: message({ args: [], from: 'extension page' }),
  /** Erases all past moods. */
  eraseDiary: message({ args: [], from: 'extension page' }),
  /** Changes one setting. */
  changeSetting: message({
    args: [v.custom<SettingsChange>(isSettingsChange)],
    from: 'extension page',
  }),
};

type Protocol = typeof protocol;
export type MessageKind = keyof Protocol;

/** The arguments of a message. */
export type Arguments<K extends MessageKind> =
  Protocol[K] extends MessageRow<infer Args, unknown, boolean> ? ArgumentsOf<Args> : never;

type ArgumentsOf<Args extends Schemas> = Args extends readonly [
  ...infer Required extends Schemas,
  v.OptionalSchema<infer Last, undefined>,
]
  ? readonly [...ArgumentsOf<Required>, v.InferOutput<Last>?]
  : { readonly [Index in keyof Args]: v.InferOutput<Args[Index]> };

/** The reply to a message. */
export type Reply<K extends MessageKind> =
  Protocol[K] extends MessageRow<Schemas, infer R, boolean> ? R : never;

type KindsOf<Row> = { [K in MessageKind]: Protocol[K] extends Row ? K : never }[MessageKind];

/** The messages without a reply. */
export type CommandKind = KindsOf<MessageRow<Schemas, void, boolean>>;

/** The messages that must not be sent twice. */
export type UnretriedKind = KindsOf<MessageRow<Schemas, unknown, false>>;

/** The sender of a message: a content script or a page of the extension. */
export interface Sender {
  /** The host of the content script's page, empty if it is unknown. Undefined for a page of the extension. */
  readonly host: string | undefined;
  /** The id of the sender's tab. Undefined for a page that is in no tab, such as the popup. */
  readonly tab: number | undefined;
  /** The id of the sender's frame in its tab. */
  readonly frame: number | undefined;
}

/** One handler for each message. */
export type Handlers = {
  readonly [K in MessageKind]: (sender: Sender, ...args: Arguments<K>) => Promise<Reply<K>> | Reply<K>;
};

/** A message as it is sent. */
export interface Message<K extends MessageKind = MessageKind> {
  readonly kind: K;
  readonly args: Arguments<K>;
}
