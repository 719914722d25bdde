import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as runtime from 'onnxruntime-web';
import { Classifier } from '#lib/mood/classifier.ts';
import { detectLanguage } from '#scripts/cli/language.ts';

/** Folder of the shipped model. */
export const shippedModel = fileURLToPath(new URL('../../../model/', import.meta.url));

/** @throws ModelError when the folder's model cannot be used */
export const loadModel = (folder: string): Promise<Classifier> =>
  Classifier.load(runtime, (name) => readFile(join(folder, name)), detectLanguage);
