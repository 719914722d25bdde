import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FullManifest } from '#training/export/manifest.ts';

const files = ['mood.onnx', 'vocabulary.txt', 'manifest.json'] as const;

/**
 * Compares the files of two models by SHA-256. Manifests are compared without the seconds of training and the versions of
 * Tonic, Node and tfjs, which two runs of the same recipe need not share.
 * @returns a line for each file that says whether it is the same
 */
export async function compareModels(made: string, shipped: string): Promise<string[]> {
  const lines: string[] = [];
  for (const name of files) {
    const [own, other] = [await hashOf(join(made, name)), await hashOf(join(shipped, name))];
    lines.push(`${name}: ${own === other ? 'same' : 'differs'}`);
  }
  return lines;
}

async function hashOf(path: string): Promise<string> {
  const content = await readFile(path);
  const compared = path.endsWith('.json') ? withoutMeasurements(content.toString()) : content;
  return createHash('sha256').update(compared).digest('hex');
}

function withoutMeasurements(manifest: string): string {
  const { training, ...others } = JSON.parse(manifest) as FullManifest;
  const { seconds: _, versions: __, posts, ...same } = training;
  const { seconds: ___, ...samePosts } = posts;
  return JSON.stringify({ ...others, training: { ...same, posts: samePosts } });
}
