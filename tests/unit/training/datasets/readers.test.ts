import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { readGoEmotions } from '#training/datasets/goEmotions.ts';
import { readManualTest } from '#training/datasets/manual.ts';
import type { ReadPosts } from '#training/datasets/post.ts';
import { readSemEval } from '#training/datasets/semeval.ts';
import { readTweetEval, tweetEvalEmotions, tweetEvalIrony } from '#training/datasets/tweetEval.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-posts-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const short = ({ posts, dropped }: ReadPosts) => ({
  posts: posts.map(({ text, mood }) => `${mood}: ${text}`),
  dropped,
});

describe('SemEval', () => {
  const read = async (content: string) => readSemEval(await fileOf('a.tsv', content), 'semeval-2013');

  test('readSemEval maps its three labels to moods', async () => {
    const { posts, dropped } = await read('1\tpositive\tyay\n2\tneutral\tat noon\n3\tnegative\tugh\n');
    expect(posts).toEqual([
      { text: 'yay', mood: 'happy', source: 'semeval-2013' },
      { text: 'at noon', mood: 'unsure', source: 'semeval-2013' },
      { text: 'ugh', mood: 'sad', source: 'semeval-2013' },
    ]);
    expect(dropped).toBe(0);
  });

  test('readSemEval accepts unbalanced quotes, a fourth column and a last line without an end', async () => {
    const content =
      '1\tpositive\t"oh yes\t\r\n2\tnegative\toh no"\n\n3\tneutral\t"a ""b"""\tWed Jul 29 12:01:22 +0000 2015';
    expect(short(await read(content))).toEqual({
      posts: ['happy: "oh yes', 'sad: oh no"', 'unsure: a "b"'],
      dropped: 0,
    });
  });

  test('readSemEval decodes escapes and entities', async () => {
    const { posts } = await read(String.raw`1	positive	so\u002c \"we\" &amp; I &lt;3`);
    expect(posts[0]?.text).toBe('so, "we" & I <3');
  });

  test('readSemEval drops and counts deleted tweets', async () => {
    expect(short(await read('1\tpositive\tNot Available\n2\tneutral\t \n3\tnegative\tugh\n'))).toEqual({
      posts: ['sad: ugh'],
      dropped: 2,
    });
  });

  test.each([
    ['1\tpositive', 'FILE: line 2: the columns must be id, label and text'],
    ['1\tpositive\ta\tb\tc', 'FILE: line 2: the columns must be id, label and text'],
    ['x\tpositive\ta', 'FILE: line 2: the id is "x"'],
    ['1\thappy\ta', 'FILE: line 2: the label must be positive, neutral or negative, found "happy"'],
  ])('readSemEval refuses the line %j and says: %s', async (line, complaint) => {
    const path = await fileOf('a.tsv', `1\tneutral\tfine\n${line}\n`);
    expect((await complaintOf(() => readSemEval(path, 's'))).replace(path, 'FILE')).toBe(complaint);
  });

  test('readSemEval refuses a missing file in one line', async () => {
    expect(await complaintOf(() => readSemEval(join(folder, 'none.tsv'), 's'))).toMatch(/: no such file$/);
  });
});

describe('GoEmotions', () => {
  const labels = 'joy\nanger\nsurprise\nneutral\n';
  const read = async (content: string) =>
    readGoEmotions(await fileOf('a.tsv', content), await fileOf('labels.txt', labels), 'goemotions-dev');

  test('readGoEmotions groups emotions as the paper does, and gives posts that are happy and sad no mood', async () => {
    const rows = ['0', '1', '2', '3', '0,2', '2,1', '2,3', '0,1', '3,0'];
    expect(short(await read(rows.map((numbers, k) => `post ${k}\t${numbers}\tid${k}\n`).join('')))).toEqual({
      posts: [
        'happy: post 0',
        'sad: post 1',
        'unsure: post 2',
        'unsure: post 3',
        'happy: post 4',
        'sad: post 5',
        'unsure: post 6',
        'undefined: post 7',
        'happy: post 8',
      ],
      dropped: 0,
    });
  });

  test('readGoEmotions unquotes texts and masks names as Sentiment140 does', async () => {
    const { posts } = await read('"[NAME] said ""wow"" &amp; left. "\t2\tid\n');
    expect(posts).toMatchObject([
      { text: 'USER said "wow" & left.', mood: 'unsure', source: 'goemotions-dev' },
    ]);
  });

  test('readGoEmotions tells which feelings a post expresses and which it does not', async () => {
    const { posts } = await read('a\t0,1\tid\nb\t2\tid\n');
    expect(
      posts.map((post) => [post.feelings?.joy, post.feelings?.anger, post.feelings?.loneliness]),
    ).toEqual([
      [true, true, undefined],
      [false, false, undefined],
    ]);
  });

  test.each([
    ['text\t0', 'FILE: line 1: the columns must be text, labels and id'],
    ['text\t0\tid\tmore', 'FILE: line 1: the columns must be text, labels and id'],
    ['text\t4\tid', 'FILE: line 1: no emotion has the number "4"'],
    ['text\t0,,1\tid', 'FILE: line 1: no emotion has the number ""'],
  ])('readGoEmotions refuses the line %j and says: %s', async (line, complaint) => {
    const message = await complaintOf(() => read(line));
    expect(message.replace(join(folder, 'a.tsv'), 'FILE')).toBe(complaint);
  });

  test('readGoEmotions refuses a file of labels with an unknown emotion', async () => {
    const names = await fileOf('names.txt', 'joy\nschadenfreude\n');
    expect(await complaintOf(async () => readGoEmotions(await fileOf('a.tsv', ''), names, 's'))).toBe(
      `${names}: line 2: no emotion of GoEmotions: "schadenfreude"`,
    );
  });
});

describe('TweetEval', () => {
  const read = async (texts: string, labels: string) =>
    readTweetEval(
      await fileOf('text.txt', texts),
      await fileOf('labels.txt', labels),
      'tweeteval-val',
      tweetEvalEmotions,
    );

  test('readTweetEval maps anger and sadness to sad, joy and optimism to happy', async () => {
    expect(short(await read('a\nb\nc\nd\n', '0\n1\n2\n3\n'))).toEqual({
      posts: ['sad: a', 'happy: b', 'happy: c', 'sad: d'],
      dropped: 0,
    });
  });

  test('readTweetEval decodes the escape of a line break and leaves @user', async () => {
    const { posts } = await read('@user one\\ntwo &amp; three \n', '1\n');
    expect(posts).toEqual([
      { text: '@user one\ntwo & three', mood: 'happy', feelings: { joy: true }, source: 'tweeteval-val' },
    ]);
  });

  test('readTweetEval reads the irony set, which tells no mood', async () => {
    const [texts, labels] = [await fileOf('text.txt', 'a\nb\n'), await fileOf('labels.txt', '1\n0\n')];
    expect((await readTweetEval(texts, labels, 'irony', tweetEvalIrony)).posts).toEqual([
      { text: 'a', irony: true, source: 'irony' },
      { text: 'b', irony: false, source: 'irony' },
    ]);
  });

  test.each([
    ['a\nb\n', '1\n', 'FILE: 1 labels for 2 texts'],
    ['a\nb\n', '1\n4\n', 'FILE: line 2: the label must be 0 to 3, found "4"'],
    ['a\n', 'joy\n', 'FILE: line 1: the label must be 0 to 3, found "joy"'],
  ])(
    'readTweetEval refuses the texts %j with the labels %j and says: %s',
    async (texts, labels, complaint) => {
      const message = await complaintOf(() => read(texts, labels));
      expect(message.replace(join(folder, 'labels.txt'), 'FILE')).toBe(complaint);
    },
  );
});

describe('the manual test of Sentiment140', () => {
  const read = async (content: string) => readManualTest(await fileOf('a.csv', content), 'manual');

  test('readManualTest maps targets to moods and reads quoted cells', async () => {
    expect(short(await read('4,"yes, ""this"" &amp; that"\n2,"one\ntwo"\n0,ugh\n0," "'))).toEqual({
      posts: ['happy: yes, "this" & that', 'unsure: one\ntwo', 'sad: ugh'],
      dropped: 1,
    });
  });

  test.each([
    ['4,a\n1,b\n', 'FILE: row 2: the target must be 0, 2 or 4, found "1"'],
    ['4,a,b\n', 'FILE: row 1: 3 columns instead of 2'],
    ['4,"a\n', /^FILE: Quote Not Closed/],
  ])('readManualTest refuses the file %j and says: %s', async (content, complaint) => {
    const message = await complaintOf(() => read(content));
    expect(message.replace(join(folder, 'a.csv'), 'FILE')).toMatch(complaint);
  });
});
