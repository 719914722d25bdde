import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const module = new URL('../../../../scripts/cli/command.ts', import.meta.url).href;

/** Each test starts a process. */
const timeout = 30_000;

/** Runs a command with this code as its main function. */
function run(main: string) {
  const code = `import { command, UserError } from '${module}'; await command(async () => { ${main} });`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

test.each([
  ['a UserError', "throw new UserError('no such mood\\nmore of it')", 'no such mood\n'],
  [
    'an unknown option',
    "(await import('node:util')).parseArgs({ args: ['--colour'], options: {} })",
    expect.stringMatching(/^[^\n]*--colour[^\n]*\n$/),
  ],
  [
    'a file that cannot be opened',
    "await (await import('node:fs/promises')).writeFile('/no/such/folder/file', '')",
    "ENOENT: no such file or directory, open '/no/such/folder/file'\n",
  ],
])('command prints one line for %s and exits with status 1', { timeout }, (_, main, line) => {
  const { status, stderr } = run(main);
  expect({ status, stderr }).toEqual({ status: 1, stderr: line });
});

test('command prints the stack of any other error', { timeout }, () => {
  const { status, stderr } = run("throw new TypeError('a defect')");
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/TypeError: a defect\n\s+at /);
});

test('command prints nothing of its own on success', { timeout }, () => {
  const { status, stdout, stderr } = run("console.log('done')");
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'done\n', stderr: '' });
});
