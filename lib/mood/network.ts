import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { padId } from '#lib/text/vocabulary.ts';
import type { Probabilities } from './calibrate.ts';
import { ModelError } from './manifest.ts';
import { messageOf } from './modelFiles.ts';

/** onnxruntime-web, in whichever flavour fits the place: it is handed in, so that this room runs anywhere. */
export interface Runtime {
  readonly InferenceSession: { create(model: Uint8Array): Promise<InferenceSession> };
  readonly Tensor: new (type: 'int32', data: Int32Array, shape: readonly number[]) => Tensor;
}

/** How many rows go through the model at a time, which bounds its memory. */
const mostRows = 128;

/**
 * The model in its session: inputs `ids` int32 [texts, tokens] and `lengths` int32 [texts], output `probabilities`
 * float [texts, 3].
 */
export class Network {
  readonly #session: InferenceSession;
  readonly #runtime: Runtime;

  private constructor(session: InferenceSession, runtime: Runtime) {
    this.#session = session;
    this.#runtime = runtime;
  }

  /** @throws ModelError of one line when the runtime refuses the model */
  static async create(runtime: Runtime, model: Uint8Array): Promise<Network> {
    const session = await runtime.InferenceSession.create(model).catch((error: unknown) => {
      throw new ModelError('runtime', `the model does not load: ${messageOf(error)}`, { cause: error });
    });
    return new Network(session, runtime);
  }

  /** @param rows ids of each text, 1 or more @returns of each text what the model says, NaN where it says nothing */
  async probabilitiesOf(rows: readonly Int32Array[]): Promise<Probabilities[]> {
    const answers: Probabilities[] = [];
    for (let first = 0; first < rows.length; first += mostRows) {
      answers.push(...(await this.#run(rows.slice(first, first + mostRows))));
    }
    return answers;
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
    const at = (place: number): number => Number(probabilities?.data[place] ?? Number.NaN);
    return rows.map((_, k) => [at(3 * k), at(3 * k + 1), at(3 * k + 2)]);
  }
}
