// npm run bench:live -- --run DIR FILE...: what does a trained model forget when it goes on with posts of another
// kind? FILE: tab-separated, as of SemEval task 4A: id, positive|neutral|negative, text. The neutral ones are left out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';

const target = 0.003;

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { run: { type: 'string' }, chunk: { type: 'string', default: '5000' } },
  });
  if (values.run === undefined || positionals.length === 0)
    throw new UserError('npm run bench:live -- --run DIR [--chunk N] FILE...');
  const lines = (await Promise.all(positionals.map(linesOf))).flat();
  const folder = await mkdtemp(join(tmpdir(), 'tonic-live-'));
  try {
    for (const name of ['weights.bin', 'vocabulary.txt', 'test.bin', 'replay.bin'])
      await cp(join(values.run, name), join(folder, name));
    const main = join(import.meta.dirname, '../../training/main.ts');
    const args = [main, '--continue', folder, '--tweets', '-', '--chunk', values.chunk];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'inherit', 'inherit'] });
    child.stdin.end(lines.join(''));
    const [status] = (await once(child, 'exit')) as [number | null];
    if (status !== 0) throw new UserError('the training failed: see above');
    const { oldTest, epochs } = JSON.parse(
      await readFile(join(folder, 'live', 'run.json'), 'utf8'),
    ) as LiveRun;
    const [before = Number.NaN, ...after] = oldTest;
    const forgotten = before - Math.min(...after);
    console.log(`${lines.length} posts, ${after.length} chunks of ${values.chunk}`);
    console.log(
      `accuracy on the old test: ${[before, ...after].map((share) => share.toFixed(4)).join(', ')}`,
    );
    console.log(
      `validation accuracy on the new posts: ${epochs.map(({ valAccuracy }) => valAccuracy.toFixed(4)).join(', ')}`,
    );
    console.log(
      `forgotten at most ${(100 * forgotten).toFixed(2)} points: target ${100 * target} ${forgotten <= target ? 'met' : 'missed'}`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

interface LiveRun {
  readonly oldTest: readonly number[];
  readonly epochs: readonly { readonly valAccuracy: number }[];
}

async function linesOf(path: string): Promise<string[]> {
  const labels = new Map([
    ['positive', 'happy'],
    ['negative', 'sad'],
  ]);
  const content = await readFile(path, 'utf8');
  return content.split('\n').flatMap((line) => {
    const [, given = '', text = ''] = line.split('\t');
    const label = labels.get(given);
    return label ? [`${JSON.stringify({ text: unescaped(text), label })}\n`] : [];
  });
}

function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
