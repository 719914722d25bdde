import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for Chromium's profile, of a person who has let an extension onto some hosts before. Chromium asks once for
 * each, in a window of its own that no protocol reaches, and not again: so what comes after the question can be seen.
 *
 * @param extension folder of an unpacked extension
 * @param hosts granted earlier: the extension still has to ask for them
 */
export async function profileWith(extension: string, hosts: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tonic-profile-'));
  await mkdir(join(folder, 'Default'));
  const granted = {
    api: [],
    explicit_host: hosts.map((host) => `*://${host}/*`),
    manifest_permissions: [],
    scriptable_host: [],
  };
  const preferences = {
    extensions: {
      settings: { [idOf(extension)]: { granted_permissions: granted, runtime_granted_permissions: granted } },
    },
  };
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}

/** Of an unpacked extension: half of its path's SHA-256, with the letters a to p for digits. */
export function idOf(extension: string): string {
  const digits = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
