import { feelings, type TagName } from './feelings.ts';

export const faults = ['missing', 'damaged', 'runtime'] as const;
/** Why a model cannot be used: a file is missing, a file differs from its hash or format, or the runtime rejects it. */
export type Fault = (typeof faults)[number];

/** The model cannot be used. The message is one line. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly fault: Fault;

  constructor(fault: Fault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** The part of model/manifest.json that reading needs. The file also holds the measured report. */
export interface ModelManifest {
  readonly files: {
    readonly model: ModelFile;
    readonly vocabulary: ModelFile;
  };
  /** Maximum number of tokens in one input of the model. A longer post is cut into pieces. */
  readonly maxTokens: number;
  readonly thresholds: Thresholds;
  /** Slots of the model's table of n-grams, a power of two. Absent for a model without n-grams. */
  readonly ngramSlots?: number;
  /** The tags in the order of the model's output `tags`. Empty for a model without that output. */
  readonly tags: readonly Tag[];
}

export interface ModelFile {
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Minimum P(happy) for the mood `happy`, minimum P(sad) for the mood `sad`: 0 to 1. */
export interface Thresholds {
  readonly happy: number;
  readonly sad: number;
}

/** An output of the model that is a probability of its own, beside the moods. */
export interface Tag {
  readonly name: TagName;
  /** Minimum probability at which the tag applies, 0 to 1. */
  readonly threshold: number;
}

/**
 * Validates the parsed model/manifest.json.
 * @throws ModelError that names what is missing or out of range
 */
export function parseManifest(json: unknown): ModelManifest {
  const manifest = json as Partial<ModelManifest> | null;
  const { model, vocabulary } = manifest?.files ?? {};
  if (!isFile(model) || !isFile(vocabulary))
    throw new ModelError('damaged', 'the manifest names no model and vocabulary');
  const { maxTokens, thresholds } = manifest ?? {};
  if (!Number.isInteger(maxTokens) || maxTokens! < 1)
    throw new ModelError('damaged', 'the manifest gives no maxTokens');
  const { ngramSlots } = manifest ?? {};
  if (ngramSlots !== undefined && !isPowerOfTwo(ngramSlots))
    throw new ModelError('damaged', 'the manifest gives no valid ngramSlots');
  const { happy, sad }: Partial<Thresholds> = thresholds ?? {};
  if (!isShare(happy) || !isShare(sad)) throw new ModelError('damaged', 'the manifest gives no thresholds');
  return {
    files: { model, vocabulary },
    maxTokens: maxTokens!,
    thresholds: { happy, sad },
    ...(ngramSlots !== undefined && { ngramSlots }),
    tags: tagsOf(manifest?.tags),
  };
}

function tagsOf(tags: unknown = []): Tag[] {
  if (!Array.isArray(tags) || !tags.every(isTag) || new Set(tags.map(({ name }) => name)).size < tags.length)
    throw new ModelError('damaged', 'the manifest gives invalid tags');
  return tags.map(({ name, threshold }) => ({ name, threshold }));
}

function isTag(value: unknown): value is Tag {
  const { name, threshold } = (value ?? {}) as Partial<Tag>;
  return (name === 'irony' || feelings.some((feeling) => feeling === name)) && isShare(threshold);
}

const isFile = (file: Partial<ModelFile> | undefined): file is ModelFile =>
  typeof file?.name === 'string' && typeof file.sha256 === 'string';

const isPowerOfTwo = (value: unknown): boolean =>
  Number.isInteger(value) && Number.isInteger(Math.log2(value as number));

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
