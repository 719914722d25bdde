import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Creates a Chromium profile in which the user has granted an extension some hosts. Chromium prompts once for each host, in a window
 * that no protocol reaches, and never again.
 *
 * @param extension folder of an unpacked extension
 * @param hosts granted in the past; the extension still has to request them
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

/** The id of an unpacked extension: the first half of the SHA-256 of its path, with the letters a to p as hexadecimal digits. */
export function idOf(extension: string): string {
  const digits = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
