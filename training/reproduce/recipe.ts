import type { Stage } from './stage.ts';

const tweets = '--tweets DATA/tweets/sentiment140.csv.gz';
const card = '--card MODEL/README.md';

/** How the shipped model, its report and the figures of its card are made, in this order. */
export const recipe: readonly Stage[] = [
  {
    name: 'first-stage',
    does: 'trains the network on tweets, in chunks',
    command: `training/main.ts ${tweets} --schedule chunked --out RUNS/tonic-chunked`,
    uses: [],
    minutes: 25,
  },
  {
    name: 'refined',
    does: 'teaches this network posts that people labelled, and calibrates it',
    command: 'training/refine/main.ts --run RUNS/tonic-chunked --data DATA --out RUNS/refined',
    uses: ['first-stage'],
    minutes: 20,
  },
  {
    name: 'model',
    does: 'writes the refined network as the files that the extension ships',
    command: `training/export/main.ts --run RUNS/refined ${tweets} --out MODEL ${card}`,
    uses: ['refined'],
    minutes: 5,
  },
  {
    name: 'paper-whole',
    does: "trains the paper's network on all tweets at once",
    command: `training/main.ts ${tweets} --preset paper --schedule whole --out RUNS/paper-whole`,
    uses: [],
    minutes: 25,
  },
  {
    name: 'paper-chunked',
    does: "trains the paper's network in chunks",
    command: `training/main.ts ${tweets} --preset paper --schedule chunked --out RUNS/paper-chunked`,
    uses: [],
    minutes: 15,
  },
  {
    name: 'tonic-whole',
    does: "trains Tonic's network on all tweets at once",
    command: `training/main.ts ${tweets} --schedule whole --out RUNS/tonic-whole`,
    uses: [],
    minutes: 45,
  },
  {
    name: 'report',
    does: "draws these runs beside the paper's",
    command:
      'training/evaluate/charts/main.ts RUNS/paper-whole RUNS/paper-chunked RUNS/tonic-whole RUNS/tonic-chunked ' +
      `--out MODEL/report ${card}`,
    uses: ['first-stage', 'paper-whole', 'paper-chunked', 'tonic-whole'],
    minutes: 1,
  },
  {
    name: 'evaluation',
    does: 'compares the model with other readers, on the sets that are looked at once too',
    command:
      `training/evaluate/mood/main.ts ${tweets} --data DATA --final --model MODEL --paper-run RUNS/paper-chunked ` +
      `--figures MODEL/report ${card}`,
    uses: ['model', 'paper-chunked'],
    minutes: 20,
  },
  {
    name: 'behaviour',
    does: 'counts the cases of careful reading that the model passes',
    command: `training/evaluate/behaviour/main.ts --model MODEL ${card}`,
    uses: ['model'],
    minutes: 1,
  },
];
