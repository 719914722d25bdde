// npm run bench:live -- --run DIR [--chunk N] [--write] FILE...: how much a trained model forgets when it continues on posts of
// another kind. FILE is tab-separated as in SemEval task 4A: id, positive|neutral|negative, text. Neutral posts are left out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { writeDocs } from './docs/writeDocs.ts';
import { saveMeasurement } from './measurement.ts';
import { verdict } from './print.ts';

/** Largest loss of accuracy on the old test, as a share. */
const maxForgotten = 0.003;

/** Accuracies are shares. */
export interface LiveFigures {
  readonly posts: number;
  readonly chunkSize: number;
  /** On the old test, before the first chunk and after each. */
  readonly oldAccuracy: readonly number[];
  /** On the validation posts of each chunk. */
  readonly newAccuracy: readonly number[];
  readonly forgotten: number;
  /** The target of `forgotten`. */
  readonly maxForgotten: number;
}

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      run: { type: 'string' },
      chunk: { type: 'string', default: '5000' },
      write: { type: 'boolean', default: false },
    },
  });
  if (values.run === undefined || positionals.length === 0)
    throw new UserError('npm run bench:live -- --run DIR [--chunk N] [--write] FILE...');
  const posts = (await Promise.all(positionals.map(readPosts))).flat();
  const { oldTest, epochs } = await continueRun(values.run, values.chunk, posts);
  const figures: LiveFigures = {
    posts: posts.length,
    chunkSize: Number(values.chunk),
    oldAccuracy: oldTest,
    newAccuracy: epochs.map(({ valAccuracy }) => valAccuracy),
    forgotten: oldTest[0]! - Math.min(...oldTest.slice(1)),
    maxForgotten,
  };
  console.log(report(figures));
  await saveMeasurement('live', figures);
  if (values.write) await writeDocs(['live']);
});

interface LiveRun {
  readonly oldTest: readonly number[];
  readonly epochs: readonly { readonly valAccuracy: number }[];
}

/** Continues a copy of a run with `npm run train -- --continue`. @param posts lines of JSON */
async function continueRun(run: string, chunk: string, posts: readonly string[]): Promise<LiveRun> {
  const folder = await mkdtemp(join(tmpdir(), 'tonic-live-'));
  try {
    for (const name of ['weights.bin', 'vocabulary.txt', 'test.bin', 'replay.bin'])
      await cp(join(run, name), join(folder, name));
    const script = join(import.meta.dirname, '../../training/main.ts');
    const args = [script, '--continue', folder, '--tweets', '-', '--chunk', chunk];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'inherit', 'inherit'] });
    child.stdin.end(posts.join(''));
    const [status] = (await once(child, 'exit')) as [number | null];
    if (status !== 0) throw new UserError('the training failed: see above');
    return JSON.parse(await readFile(join(folder, 'live', 'run.json'), 'utf8')) as LiveRun;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Returns the happy and sad posts of a file as lines of JSON. */
async function readPosts(path: string): Promise<string[]> {
  const labels = new Map([
    ['positive', 'happy'],
    ['negative', 'sad'],
  ]);
  const content = await readFile(path, 'utf8');
  return content.split('\n').flatMap((line) => {
    const [, sentiment = '', text = ''] = line.split('\t');
    const label = labels.get(sentiment);
    return label ? [`${JSON.stringify({ text: decodeEscapes(text), label })}\n`] : [];
  });
}

function decodeEscapes(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function report({ posts, chunkSize, oldAccuracy, newAccuracy, forgotten }: LiveFigures): string {
  const shares = (values: readonly number[]) => values.map((value) => value.toFixed(4)).join(', ');
  const points = (share: number) => `${(100 * share).toFixed(2)} points`;
  return `${posts} posts, ${oldAccuracy.length - 1} chunks of ${chunkSize}
accuracy on the old test: ${shares(oldAccuracy)}
validation accuracy on the new posts: ${shares(newAccuracy)}
forgotten at most ${points(forgotten)}: target ${points(maxForgotten)} ${verdict(forgotten <= maxForgotten)}`;
}
