/** A record of an account: who wrote it, of which kind it is, and its own key. */
export interface RecordKey {
  readonly did: string;
  readonly collection: string;
  readonly rkey: string;
}

/** What a stream says about a record or an account. */
export type Change =
  /** The record is new or changed. A stream may leave out the creation, so there is only this one kind. */
  | { readonly kind: 'set'; readonly key: RecordKey; readonly record: unknown }
  | { readonly kind: 'delete'; readonly key: RecordKey }
  /** `hidden`: taken down, deactivated or suspended. It may become active again, and nothing is sent anew then. */
  | { readonly kind: 'account'; readonly did: string; readonly state: 'active' | 'hidden' | 'deleted' };

/** All changes of one commit. Its cursor may be saved only together with what all of them led to. */
export interface Batch {
  readonly cursor: number;
  /** When the stream's server saw it, in milliseconds since 1970. NaN if it does not say. */
  readonly time: number;
  readonly changes: readonly Change[];
}

/** What one message of a stream holds. */
export type Frame =
  | { readonly kind: 'batch'; readonly batch: Batch }
  /** The server no longer has all events after the cursor. */
  | { readonly kind: 'outdated' }
  /** The cursor is beyond the server's last event. */
  | { readonly kind: 'future' }
  /** The server ends the stream and says why. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nothing that concerns us. */
  | { readonly kind: 'other' };

/** How a kind of stream is asked for and read. */
export interface StreamFormat {
  /** The cursor from which a server sends all events that it has. */
  readonly first: number;
  /** Returns the address of the stream after a cursor, or from now on. */
  address(from: URL, cursor: number | undefined): URL;
  /** @throws Error when the message is none of this kind of stream */
  read(message: Buffer | string): Frame;
}

/** The collection of Bluesky's posts. */
export const postCollection = 'app.bsky.feed.post';

/** Returns the state of an account by what a stream says about it. */
export const accountState = (active: boolean, status: string | undefined): 'active' | 'hidden' | 'deleted' =>
  active ? 'active' : status === 'deleted' ? 'deleted' : 'hidden';
