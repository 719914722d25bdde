import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { maxTokens, sound, thresholds } from '#tests/unit/lib/mood/tinyModel.ts';

/** Writes a tiny model with the entries of a manifest that an evaluation needs, and `training` in addition. */
export async function writeModelFolder(folder: string, training: object = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ['mood.onnx', 'vocabulary.txt'] as const)
    await writeFile(join(folder, name), sound[name]);
  const manifest = { maxTokens, thresholds, training: { settings: { seed: 1 }, ...training } };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}
