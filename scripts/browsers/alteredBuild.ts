import { cp, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A copy of the extension as it is built for Chromium, with something changed. */
export interface AlteredBuild {
  readonly folder: string;
  remove(): Promise<void>;
}

const built = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** @param change changes the files in the folder that it is given */
export async function alteredBuild(change: (folder: string) => Promise<void>): Promise<AlteredBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'tonic-build-'));
  await cp(built, folder, { recursive: true });
  await change(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Four bytes in the middle of the model are others. */
export async function damageModel(folder: string): Promise<void> {
  const model = await open(join(folder, 'model', 'mood.onnx'), 'r+');
  await model.write(Uint8Array.of(1, 2, 3, 4), 0, 4, 100_000);
  await model.close();
}

/** Shows the texts of another language: Debian's Chromium speaks only English, so they stand in for the English ones. */
export async function speak(folder: string, language: string): Promise<void> {
  const texts = join(folder, '_locales');
  await cp(join(texts, language, 'messages.json'), join(texts, 'en', 'messages.json'));
}

/** Lays pages out from right to left, as for a language that is written so. */
export async function runRightToLeft(folder: string): Promise<void> {
  const file = join(folder, '_locales', 'en', 'messages.json');
  const texts = JSON.parse(await readFile(file, 'utf8')) as { language_direction: { message: string } };
  texts.language_direction.message = 'rtl';
  await writeFile(file, JSON.stringify(texts));
}
