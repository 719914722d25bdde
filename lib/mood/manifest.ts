export const faults = ['missing', 'damaged', 'runtime'] as const;
/** What is wrong with a model: a file is not there; a file is not as it was made; the runtime does not run it. */
export type Fault = (typeof faults)[number];

/** A model that cannot be used, with the reason in one line. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly fault: Fault;

  constructor(fault: Fault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** What the reader of a model needs of model/manifest.json; the file holds the measured report besides. */
export interface ModelManifest {
  readonly files: {
    readonly model: ModelFile;
    readonly vocabulary: ModelFile;
  };
  /** How many tokens the model reads at a time: a longer post is read in pieces. */
  readonly maxTokens: number;
  readonly thresholds: Thresholds;
}

export interface ModelFile {
  readonly name: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** The least P(happy) at which a text is called happy, the least P(sad) at which it is called sad: 0 to 1. */
export interface Thresholds {
  readonly happy: number;
  readonly sad: number;
}

/**
 * Reads model/manifest.json, already parsed.
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
  const { happy, sad }: Partial<Thresholds> = thresholds ?? {};
  if (!isShare(happy) || !isShare(sad)) throw new ModelError('damaged', 'the manifest gives no thresholds');
  return { files: { model, vocabulary }, maxTokens: maxTokens!, thresholds: { happy, sad } };
}

const isFile = (file: Partial<ModelFile> | undefined): file is ModelFile =>
  typeof file?.name === 'string' && typeof file.sha256 === 'string';

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
