import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const module = new URL('../../../../scripts/cli/command.ts', import.meta.url).href;

/** A command of which this is the main function. */
function run(main: string) {
  const code = `import { command, UserError } from '${module}'; await command(async () => { ${main} });`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

test.each([
  ['a mistake of the person', "throw new UserError('no such mood\\nmore of it')", 'no such mood\n'],
  [
    'an option that does not exist',
    "(await import('node:util')).parseArgs({ args: ['--colour'], options: {} })",
    expect.stringMatching(/^[^\n]*--colour[^\n]*\n$/),
  ],
  [
    'a file that the system refuses',
    "await (await import('node:fs/promises')).writeFile('/no/such/folder/file', '')",
    "ENOENT: no such file or directory, open '/no/such/folder/file'\n",
  ],
])('%s is one line and exit status 1', (_, main, line) => {
  const { status, stderr } = run(main);
  expect({ status, stderr }).toEqual({ status: 1, stderr: line });
});

test('a defect keeps its stack', () => {
  const { status, stderr } = run("throw new TypeError('a defect')");
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/TypeError: a defect\n\s+at /);
});

test('a command that goes well says nothing of its own', () => {
  const { status, stdout, stderr } = run("console.log('done')");
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'done\n', stderr: '' });
});
