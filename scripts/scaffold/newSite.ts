// npm run new:site NAME [HOST EDITOR]: adds a site and its test page. docs/recipes.md says what is left to do by hand.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { knownEditors, readSites } from './existingSites.ts';
import { type NewSite, newSiteOf } from './newSiteOf.ts';
import { edits, siteFile } from './siteEdits.ts';

if (import.meta.main) {
  await command(async () => {
    const { positionals } = parseArgs({ allowPositionals: true });
    const root = fileURLToPath(new URL('../../', import.meta.url));
    console.log(nextSteps(await addSite(root, positionals)));
  });
}

/**
 * Writes the files of a new site below `root`. All texts are computed before the first one is written.
 * @param args NAME, then HOST and EDITOR, which have defaults
 * @throws UserError if an argument is invalid, the site exists, or a file has no place for the site
 */
export async function addSite(root: string, args: readonly string[]): Promise<NewSite> {
  const site = newSiteOf(args, await readSites(root), await knownEditors(root));
  const files = new Map([[`lib/sites/${site.key}.ts`, siteFile(site)]]);
  for (const [path, edit] of Object.entries(edits)) {
    const text = edit(await readFile(join(root, path), 'utf8'), site);
    if (text === undefined) throw new UserError(`nothing was written: ${path} has no place for a site`);
    files.set(path, text);
  }
  for (const [path, text] of files) await writeFile(join(root, path), text);
  return site;
}

function nextSteps({ name, key }: NewSite): string {
  return `${name} was added. What is left to do:
1. lib/sites/${key}.ts: check hosts and editors, and set \`messages\` to the paths and boxes of direct messages.
   Remove it only if the site has none; its row in README.md then ends in "none".
2. tests/pages/frames.ts: copy the markup around the site's compose box.
3. tests/unit/lib/composers: add the box to sensitive.test.ts, and the addresses of messages to directMessages.test.ts.
4. npm run format, npm run check, then npm test. docs/recipes.md has the details.`;
}
