import { cp, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A changed copy of the Chromium build. */
export interface AlteredBuild {
  readonly folder: string;
  remove(): Promise<void>;
}

const built = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Copies the Chromium build to a temporary folder. @param change alters the files in that folder */
export async function alteredBuild(change: (folder: string) => Promise<void>): Promise<AlteredBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'tonic-build-'));
  await cp(built, folder, { recursive: true });
  await change(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Overwrites four bytes in the middle of the model. */
export async function damageModel(folder: string): Promise<void> {
  const model = await open(join(folder, 'model', 'mood.onnx'), 'r+');
  await model.write(Uint8Array.of(1, 2, 3, 4), 0, 4, 100_000);
  await model.close();
}

/** Replaces the English texts by those of another language, because Debian's Chromium has only English. */
export async function speak(folder: string, language: string): Promise<void> {
  const texts = join(folder, '_locales');
  await cp(join(texts, language, 'messages.json'), join(texts, 'en', 'messages.json'));
}

/** Sets the text direction of all pages to right to left. */
export async function runRightToLeft(folder: string): Promise<void> {
  const file = join(folder, '_locales', 'en', 'messages.json');
  const texts = JSON.parse(await readFile(file, 'utf8')) as { language_direction: { message: string } };
  texts.language_direction.message = 'rtl';
  await writeFile(file, JSON.stringify(texts));
}
