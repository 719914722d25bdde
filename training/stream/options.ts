import { parseArgs } from 'node:util';
import { UserError } from '#scripts/cli/command.ts';
import { rowsOption } from '#training/tweets/prepare.ts';
import { isShard } from './shard.ts';
import { postCollection, type RecordKey } from './source.ts';
import { formatOf } from './subscribe.ts';

const usage =
  'npm run live -- --from URL --out DIR [--run DIR [--chunk N] [--chunks N] [--held-out FILE] [--old-test N]] [--keep-text] ' +
  '[--replies] [--from-start] [--surplus N], npm run live -- --out DIR --strike URI, ' +
  'or npm run live -- --report DIR';

/** Asks to take posts from a stream. */
export interface StreamOptions {
  readonly command: 'stream';
  readonly from: URL;
  /** Folder of the posts that wait, and of the run that is trained on them. */
  readonly out: string;
  /** Folder of the run to continue; undefined to train nothing. */
  readonly run: string | undefined;
  /** Posts per chunk; undefined for a tenth of the run's. */
  readonly chunk: number | undefined;
  /** Chunks after which to stop; undefined for never. */
  readonly chunks: number | undefined;
  /** A file of posts that people labelled, in the format of SemEval. */
  readonly heldOut: string | undefined;
  /** Tweets of the old test that each chunk is measured on; undefined for the default. */
  readonly oldTest: number | undefined;
  readonly keepText: boolean;
  readonly replies: boolean;
  /** Whether a stream that was not read before is read from the first event that its server has. */
  readonly fromStart: boolean;
  readonly surplus: number | undefined;
}

export type LiveOptions =
  | StreamOptions
  | { readonly command: 'strike'; readonly out: string; readonly records: readonly RecordKey[] }
  | { readonly command: 'report'; readonly folder: string };

/** @throws UserError when an option is missing or not valid */
export function liveOptions(args: readonly string[]): LiveOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      out: { type: 'string' },
      run: { type: 'string' },
      chunk: { type: 'string' },
      chunks: { type: 'string' },
      'held-out': { type: 'string' },
      'old-test': { type: 'string' },
      'keep-text': { type: 'boolean', default: false },
      replies: { type: 'boolean', default: false },
      'from-start': { type: 'boolean', default: false },
      surplus: { type: 'string' },
      strike: { type: 'string', multiple: true },
      report: { type: 'string' },
    },
  });
  const { from, out, run, strike, report } = values;
  if (report !== undefined) return { command: 'report', folder: report };
  if (out === undefined) throw new UserError(usage);
  if (strike !== undefined) return { command: 'strike', out, records: strike.map(keyOf) };
  if (from === undefined || (run === undefined && !values['keep-text'])) throw new UserError(usage);
  return {
    command: 'stream',
    from: addressOf(from),
    out,
    run,
    chunk: rowsOption(values.chunk, '--chunk'),
    chunks: countOption('--chunks', values.chunks),
    heldOut: values['held-out'],
    oldTest: rowsOption(values['old-test'], '--old-test'),
    keepText: values['keep-text'],
    replies: values.replies,
    fromStart: values['from-start'],
    surplus: countOption('--surplus', values.surplus),
  };
}

function addressOf(from: string): URL {
  if (!URL.canParse(from)) throw new UserError(`--from is an address, not ${JSON.stringify(from)}`);
  const address = new URL(from);
  if (!isShard(address)) formatOf(address);
  return address;
}

/** Reads an address such as at://did:plc:abc/app.bsky.feed.post/3k. */
function keyOf(uri: string): RecordKey {
  const [, did, rkey] = /^at:\/\/(did:[^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri) ?? [];
  if (did === undefined || rkey === undefined)
    throw new UserError(`--strike is at://DID/${postCollection}/KEY, not ${JSON.stringify(uri)}`);
  return { did, collection: postCollection, rkey };
}

function countOption(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1)
    throw new UserError(`${option} is a whole number from 1, not ${given}`);
  return count;
}
