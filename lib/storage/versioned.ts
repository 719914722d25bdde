import * as v from 'valibot';

type Fields = Readonly<Record<string, unknown>>;

/** Makes of what one version stored what the next one does. It may be given anything: what comes out is validated. */
export type Migration = (stored: Fields) => Fields;

/** What something that a person made looks like where it is stored or exported. */
export interface VersionedFormat<T> {
  /** As errors call it: the taste. */
  readonly name: string;
  /** The field that its version stands in. */
  readonly mark: string;
  /** Of the newest version. */
  readonly schema: v.GenericSchema<unknown, T>;
  /** The first leads from version 1 to 2, and so on. */
  readonly migrations: readonly Migration[];
}

/** In characters: the schema's words quote what they found, which may be a book. */
const longestReason = 300;

/** What cannot be read: one line that names the place and what is wrong with it. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';

  constructor(what: string, place: string | null, why: string) {
    const reason = (why.length > longestReason ? `${why.slice(0, longestReason)}…` : why).replace(
      /\s+/g,
      ' ',
    );
    super(`${what} cannot be read${place === null ? '' : ` at ${place}`}: ${reason}`);
  }
}

/**
 * Reads what this version or an older one stored; what is not of the format is left out. Without a mark, it is of version 1.
 * @throws UnreadableError, also for what a newer version stored
 */
export function parseVersioned<T>(
  { name, mark, schema, migrations }: VersionedFormat<T>,
  stored: unknown,
): T {
  const result = v.safeParse(schema, isRecord(stored) ? migrated(stored) : stored, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UnreadableError(name, v.getDotPath(issue), issue.message);

  function migrated(from: Fields): Fields {
    const { [mark]: version = 1 } = from;
    // Whatever else stands there is no version of ours: the schema says so.
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return from;
    if (version > migrations.length + 1)
      throw new UnreadableError(name, null, 'written by a newer version of Tonic');
    return migrations.slice(version - 1).reduce((fields, migrate) => migrate(fields), from);
  }
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
