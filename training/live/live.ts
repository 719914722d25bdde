import { encodeTokens } from '#lib/text/encode.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import type { Run } from '#training/runs/run.ts';
import type { Settings } from '#training/settings/settings.ts';
import { type ChunkObserver, type OldTweets, trainLiveChunk } from './chunk.ts';
import type { Inbox } from './inbox.ts';
import type { BadLine, LabelledText } from './lines.ts';

/**
 * Returns the settings with which a trained network continues to learn: small steps, and three earlier tweets beside
 * each new one. Without these it would forget what it knew (catastrophic forgetting).
 * @see Robins 1995 for rehearsal
 */
export function liveSettings(settings: Settings): Settings {
  return {
    ...settings,
    learningRate: settings.learningRate / 30,
    falling: false,
    plateauFactor: 1,
    chunks: 1,
    epochs: 2,
    validation: 'own',
    replay: 3,
  };
}

/** Receives the progress of live training. */
export interface LiveObserver extends ChunkObserver {
  onBadLine(line: BadLine): void;
}

/** How many lines had each outcome. */
export interface LiveCounts {
  taken: number;
  /** Tweets that an earlier line or call had brought. */
  seen: number;
  /** Tweets without a token. */
  empty: number;
  bad: number;
}

/**
 * Takes labelled tweets as they arrive, and trains on each chunk as soon as it is full. A kill loses nothing: tweets are
 * on disk once they are taken, and training continues from its checkpoint. Tweets that do not fill a chunk wait for the
 * next call.
 * @param run that `startLive` started
 * @param size tweets per chunk
 */
export async function trainLive(
  run: Run,
  inbox: Inbox,
  lines: AsyncIterable<LabelledText | BadLine>,
  vocabulary: Vocabulary,
  old: OldTweets,
  size: number,
  observer: LiveObserver,
): Promise<LiveCounts> {
  const counts: LiveCounts = { taken: 0, seen: 0, empty: 0, bad: 0 };
  const { maxTokens } = run.identity.settings;
  if (inbox.count >= size) await trainLiveChunk(run, inbox, old, size, observer);
  for await (const line of lines) {
    if ('reason' in line) {
      counts.bad++;
      observer.onBadLine(line);
      continue;
    }
    const tokens = tokenize(line.text);
    if (tokens.length === 0) counts.empty++;
    else if (inbox.take(tokens, encodeTokens(tokens, vocabulary, maxTokens), line.label)) counts.taken++;
    else counts.seen++;
    if (inbox.count >= size) await trainLiveChunk(run, inbox, old, size, observer);
  }
  return counts;
}
