import { percent, share, whole } from '#training/evaluate/format/numbers.ts';
import { markdownOf, type Table } from '#training/evaluate/format/table.ts';
import { targetTable } from '#training/evaluate/format/targets.ts';
import type { Report } from '#training/metrics/report.ts';
import type { FullManifest } from './manifest.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/**
 * Returns the section `model` of the card: what the exported file is, and its test on tweets.
 * @param ids number of ids of the vocabulary
 */
export function modelText(manifest: FullManifest, ids: number): string {
  const { files, test } = manifest;
  const targets = targetTable([
    {
      figure: 'size of mood.onnx',
      limit: 4e6,
      bound: 'most',
      reached: files.model.bytes,
      format: megabytes,
    },
    {
      figure: `accuracy on ${whole(test.rows)} test tweets`,
      limit: 0.84,
      bound: 'least',
      reached: test.accuracy,
      format: share,
    },
  ]);
  return [figureTable(manifest, ids), targets, testTable(test)].map(markdownOf).join('\n');
}

function figureTable({ ngramSlots, tags, thresholds, training, parity, decided }: FullManifest, ids: number) {
  const { settings, tweets, seconds, posts } = training;
  const largest = Math.max(parity.tfjsOnnx, parity.tfjsPlain, parity.onnxPlain);
  const rows = [
    ['ids of the vocabulary (words and emoji)', whole(ids)],
    ["numbers of an id's vector", whole(settings.embedding)],
    ['LSTM units in each direction', whole(settings.units)],
    ...(settings.pairs > 0 ? [['slots of the bigram table', whole(settings.pairs)]] : []),
    ...(ngramSlots ? [['slots of the n-gram table for moods', whole(ngramSlots)]] : []),
    ...(ngramSlots && tags
      ? [['slots of the n-gram table for tags', whole(posts.settings?.ngramTagSlots ?? 0)]]
      : []),
    ['probability from which a text is happy', share(thresholds.happy)],
    ['probability from which a text is sad', share(thresholds.sad)],
    ['tweets of the first stage', whole(tweets.train)],
    ['seconds of the first stage', whole(seconds)],
    ['posts of the second stage', whole(posts.learned ?? 0)],
    ['seconds of the second stage', whole(posts.seconds ?? 0)],
    [
      `largest difference between tfjs, onnxruntime-web and plain arrays, ${whole(parity.texts)} texts`,
      largest.toExponential(1),
    ],
    ['test tweets called happy or sad, if unsure is allowed', percent(decided.coverage)],
    ['of these right', percent(decided.accuracy)],
  ];
  return { caption: 'The shipped file', words: 1, columns: ['figure', 'value'], rows };
}

/** A choice between happy and sad is forced in this test. */
const testTable = ({ rows, accuracy, classes }: Report): Table => ({
  caption: `Sentiment140, ${whole(rows)} test tweets, happy or sad`,
  words: 1,
  columns: ['mood', 'precision', 'recall', 'F1', 'support'],
  rows: [
    ...(['sad', 'happy'] as const).map((mood) => {
      const { precision, recall, f1, support } = classes[mood];
      return [mood, share(precision), share(recall), share(f1), whole(support)];
    }),
    ['accuracy', '', '', share(accuracy), whole(rows)],
  ],
});

/** Returns the section `tags` of the card: how each tag was calibrated, and its tests. */
export function tagsText({ training: { posts } }: FullManifest): string {
  const { tags = [], tagTests = [] } = posts;
  if (tags.length === 0) return 'The model has no tags.';
  const calibration: Table = {
    caption: 'Calibration of the tags',
    words: 1,
    columns: ['tag', 'calibration posts', 'of these with the tag', 'threshold'],
    rows: tags.map(({ name, posts = 0, positives = 0, threshold }) => [
      name,
      whole(posts),
      whole(positives),
      share(threshold),
    ]),
  };
  const tests: Table = {
    caption: 'Tests of the tags',
    words: 2,
    columns: ['tag', 'set', 'posts with it', 'posts without', 'AUC', 'F1', "F1 at the source's threshold"],
    rows: tags.flatMap(({ name }) =>
      tagTests.flatMap(({ set, tags }) =>
        tags
          .filter((test) => test.name === name)
          .map(({ positives, negatives, areaUnderCurve, f1, f1OfSource }) => [
            name,
            set,
            whole(positives),
            whole(negatives),
            share(areaUnderCurve),
            share(f1),
            f1OfSource === undefined ? '' : share(f1OfSource),
          ]),
      ),
    ),
  };
  const strongest: Table = {
    caption: 'The strongest tag, on sets whose posts have one each',
    words: 2,
    columns: ['set', 'tags', 'posts', 'macro-F1'],
    rows: tagTests.flatMap(({ set, posts, strongest }) =>
      strongest ? [[set, strongest.names.join(', '), whole(posts), share(strongest.macroF1)]] : [],
    ),
  };
  return [calibration, tests, strongest]
    .filter(({ rows }) => rows.length > 0)
    .map(markdownOf)
    .join('\n');
}
