import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { padId } from '#lib/text/vocabulary.ts';
import type { Probabilities } from './calibrate.ts';
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
 * The model in an ONNX session. Inputs: `ids` int32 [texts, tokens] and `lengths` int32 [texts]. Output: `probabilities`
 * float [texts, 3].
 */
export class Network {
  readonly #session: InferenceSession;
  readonly #runtime: Runtime;

  private constructor(session: InferenceSession, runtime: Runtime) {
    this.#session = session;
    this.#runtime = runtime;
  }

  /**
   * @throws ModelError with a one-line message if the runtime rejects the model, or a file of the runtime cannot be used
   */
  static async create(runtime: Runtime, model: Uint8Array): Promise<Network> {
    const session = await runtime.InferenceSession.create(model).catch((error: unknown) => {
      if (error instanceof ModelError) throw error;
      throw new ModelError('runtime', `the model does not load: ${messageOf(error)}`, { cause: error });
    });
    return new Network(session, runtime);
  }

  /**
   * Returns the probabilities of each text. A value is NaN if the model returned none.
   * @param rows token ids of each text, 1 or more
   */
  async probabilitiesOf(rows: readonly Int32Array[]): Promise<Probabilities[]> {
    const probabilities: Probabilities[] = [];
    for (let first = 0; first < rows.length; first += maxRows) {
      probabilities.push(...(await this.#run(rows.slice(first, first + maxRows))));
    }
    return probabilities;
  }

  async #run(rows: readonly Int32Array[]): Promise<Probabilities[]> {
    const lengths = Int32Array.from(rows, (row) => row.length);
    const tokens = Math.max(...lengths);
    const ids = new Int32Array(rows.length * tokens).fill(padId);
    for (const [k, row] of rows.entries()) ids.set(row, k * tokens);
    const { probabilities } = await this.#session.run({
      ids: new this.#runtime.Tensor('int32', ids, [rows.length, tokens]),
      lengths: new this.#runtime.Tensor('int32', lengths, [rows.length]),
    });
    const valueAt = (position: number): number => Number(probabilities?.data[position] ?? Number.NaN);
    return rows.map((_, k) => [valueAt(3 * k), valueAt(3 * k + 1), valueAt(3 * k + 2)]);
  }
}
