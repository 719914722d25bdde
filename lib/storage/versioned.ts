import * as v from 'valibot';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Converts stored fields of one version to the next version. Its input may be malformed: the result is validated
 * afterwards.
 */
export type Migration = (stored: Fields) => Fields;

/** The format of an item that is stored or exported with a version. */
export interface VersionedFormat<T> {
  /** The name of the item in error messages, such as "the taste". */
  readonly name: string;
  /** The property that holds the version. */
  readonly versionKey: string;
  /** The schema of the newest version. */
  readonly schema: v.GenericSchema<unknown, T>;
  /** The first migrates version 1 to version 2, and so on. */
  readonly migrations: readonly Migration[];
}

/** Limit in characters: valibot's messages quote the invalid value, which may be very long. */
const maxReasonLength = 300;

/** A value that cannot be read. The message is one line that names the invalid property and the reason. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';

  constructor(name: string, path: string | null, reason: string) {
    const shortened = reason.length > maxReasonLength ? `${reason.slice(0, maxReasonLength)}…` : reason;
    super(`${name} cannot be read${path === null ? '' : ` at ${path}`}: ${shortened.replace(/\s+/g, ' ')}`);
  }
}

/**
 * Reads a value that this version or an older one stored. Unknown properties are dropped. A value without a version has
 * version 1.
 * @throws UnreadableError also if a newer version stored the value
 */
export function parseVersioned<T>(
  { name, versionKey, schema, migrations }: VersionedFormat<T>,
  stored: unknown,
): T {
  const result = v.safeParse(schema, isRecord(stored) ? migrate(stored) : stored, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UnreadableError(name, v.getDotPath(issue), issue.message);

  function migrate(fields: Fields): Fields {
    const { [versionKey]: version = 1 } = fields;
    // No version of Tonic wrote any other value. The schema rejects it.
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return fields;
    if (version > migrations.length + 1)
      throw new UnreadableError(name, null, 'written by a newer version of Tonic');
    return migrations.slice(version - 1).reduce((migrated, migration) => migration(migrated), fields);
  }
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
