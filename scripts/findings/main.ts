// npm run findings [-- NAME...]: runs the scripts of findings/, or those with the given names, one after the other, and
// prints which still find what they state. Exit status 1 if one does not. It needs bash, the npm registry, Chromium and
// Firefox.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { command, UserError } from '#scripts/cli/command.ts';

const folder = resolve(import.meta.dirname, '../../findings');

await command(async () => {
  const all = readdirSync(folder).map((file) => file.replace('.sh', ''));
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new UserError(`${unknown}: expected one of ${all.join(', ')}`);
  const names = asked.length > 0 ? asked : all;
  let changed = 0;
  for (const [k, name] of names.entries()) {
    process.stdout.write(`${k + 1}/${names.length} ${name}: `);
    const output = await failureOf(join(folder, `${name}.sh`));
    console.log(output === undefined ? 'as stated' : `CHANGED\n${output}`);
    if (output !== undefined) changed++;
  }
  console.log(`${names.length - changed} as stated, ${changed} changed`);
  if (changed > 0) process.exitCode = 1;
});

/** Runs a script. Returns all that it printed if it fails, otherwise undefined. */
async function failureOf(script: string): Promise<string | undefined> {
  const child = spawn('bash', [script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return status === 0 ? undefined : out + errors;
}
