import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { Outputs } from './calibrate.ts';
import { feedsOf, type ModelInput } from './input.ts';
import { ModelError } from './manifest.ts';
import { messageOf } from './modelFiles.ts';

/** The part of onnxruntime-web that is used. It is passed in, because browser and Node need different builds of it. */
export interface Runtime {
  readonly InferenceSession: { create(model: Uint8Array): Promise<InferenceSession> };
  readonly Tensor: new (type: 'int32', data: Int32Array, shape: readonly number[]) => Tensor;
}

/** Maximum number of rows in one run, which limits the memory. */
const maxRows = 128;

/**
 * The model in an ONNX session. `feedsOf` describes its inputs. Outputs: `probabilities` float [texts, 3] and, if the model
 * has tags, `tags` float [texts, tags].
 */
export class Network {
  readonly #session: InferenceSession;
  readonly #runtime: Runtime;
  readonly #tags: number;

  private constructor(session: InferenceSession, runtime: Runtime, tags: number) {
    this.#session = session;
    this.#runtime = runtime;
    this.#tags = tags;
  }

  /**
   * @param tags number of the model's tags
   * @throws ModelError with a one-line message if the runtime rejects the model, or a file of the runtime cannot be used
   */
  static async create(runtime: Runtime, model: Uint8Array, tags: number): Promise<Network> {
    const session = await runtime.InferenceSession.create(model).catch((error: unknown) => {
      if (error instanceof ModelError) throw error;
      throw new ModelError('runtime', `the model does not load: ${messageOf(error)}`, { cause: error });
    });
    return new Network(session, runtime, tags);
  }

  /**
   * Returns the outputs for each text. A value is NaN if the model returned none.
   * @param texts 1 or more
   */
  async outputsOf(texts: readonly ModelInput[]): Promise<Outputs[]> {
    const outputs: Outputs[] = [];
    for (let first = 0; first < texts.length; first += maxRows) {
      outputs.push(...(await this.#run(texts.slice(first, first + maxRows))));
    }
    return outputs;
  }

  async #run(texts: readonly ModelInput[]): Promise<Outputs[]> {
    const feeds = feedsOf(texts, (values, shape) => new this.#runtime.Tensor('int32', values, shape));
    const { probabilities, tags } = await this.#session.run(feeds);
    return texts.map((_, k) => ({
      probabilities: [
        valueAt(probabilities, 3 * k),
        valueAt(probabilities, 3 * k + 1),
        valueAt(probabilities, 3 * k + 2),
      ],
      tags: Array.from({ length: this.#tags }, (_, tag) => valueAt(tags, this.#tags * k + tag)),
    }));
  }
}

const valueAt = (output: Tensor | undefined, position: number): number =>
  Number(output?.data[position] ?? Number.NaN);
