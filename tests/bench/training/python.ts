import { access } from 'node:fs/promises';
import { UserError } from '#scripts/cli/command.ts';
import type { Settings } from '#training/settings/settings.ts';
import { jsonOf } from './child.ts';

/* Measurements with PyTorch. */

/** Debian's Python, for which the packages named below are installed. */
const python = '/usr/bin/python3';

/** Threads of everything that is compared: the number that the peer's script sets. */
export const threads = 2;

/** The output of the peer's script. */
export interface PeerStep {
  readonly peer: string;
  readonly ms_per_step: number;
  readonly tweets_per_second: number;
}

/** @throws UserError when the script or PyTorch is missing */
export async function checkPeer(script: string): Promise<void> {
  await access(script).catch(() => {
    throw new UserError(`${script}: no such file`);
  });
  await jsonOf(python, ['-c', 'import numpy, torch; print(1)']).catch(() => {
    throw new UserError(
      `${python} has no PyTorch: apt-get install --no-install-recommends ` +
        'python3-torch python3-numpy libopenblas0-pthread',
    );
  });
}

/** Measures the peer's median step on rows of `time` random ids. */
export function peerStep(script: string, settings: Settings, time: number): Promise<PeerStep> {
  const { vocabulary, embedding, units, batch } = settings;
  return jsonOf(python, [script, ...[time, vocabulary, embedding, units, batch].map(String)]);
}

/** The speed of matrix products in 32-bit floats with this machine's BLAS, in GFLOP/s. */
export interface SgemmRates {
  /** 1024 x 1024 x 1024, where a product is closest to the machine's limit. */
  readonly square: number;
  /** The product of one time step, [rows, embedding + units] x [embedding + units, 4 units]. */
  readonly step: number;
}

const sgemm = `
import json, sys, time, torch
torch.set_num_threads(${threads})
def rate(rows, depth, columns):
    a, b, c = torch.rand(rows, depth), torch.rand(depth, columns), torch.empty(rows, columns)
    best = float("inf")
    for _ in range(50):
        start = time.perf_counter()
        torch.mm(a, b, out=c)
        best = min(best, time.perf_counter() - start)
    return 2 * rows * depth * columns / best / 1e9
print(json.dumps({"square": rate(1024, 1024, 1024), "step": rate(*map(int, sys.argv[1:]))}))
`;

/** Measures the best of fifty products each, so other work of the machine does not count. */
export function sgemmRates({ batch, embedding, units }: Settings): Promise<SgemmRates> {
  return jsonOf(python, ['-c', sgemm, ...[batch, embedding + units, 4 * units].map(String)]);
}
