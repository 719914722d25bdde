import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluateOptions } from '#training/evaluate/mood/options.ts';
import { refineOptions } from '#training/refine/options.ts';
import { recipe } from '#training/reproduce/recipe.ts';
import { type Job, jobOf } from '#training/reproduce/stage.ts';
import { trainOptions } from '#training/train/options.ts';

const places = { data: '/data', runs: '/runs', model: '/model' };
const jobs = recipe.map((stage) => jobOf(stage, places));
const foldersIn = (args: readonly string[]) => args.filter((arg) => arg.startsWith('/runs/'));

test('the recipe names each stage once, and each stage has a script', () => {
  expect(new Set(recipe.map(({ name }) => name)).size).toBe(recipe.length);
  expect(jobs.filter(({ script }) => !existsSync(script))).toEqual([]);
});

test('a stage of the recipe reads no folder but its own and those of the stages that it uses', () => {
  const earlier = new Map<string, Job>();
  for (const job of jobs) {
    const used = job.uses.map((name) => earlier.get(name));
    expect(used, job.name).not.toContain(undefined);
    const known = [job, ...used].map((one) => one!.folder);
    expect(
      foldersIn(job.args).filter((folder) => !known.includes(folder)),
      job.name,
    ).toEqual([]);
    earlier.set(job.name, job);
  }
});

test('the recipe gives the first two stages and the evaluation options that they accept', () => {
  const optionsOf = {
    'training/main.ts': trainOptions,
    'training/refine/main.ts': refineOptions,
    'training/evaluate/mood/main.ts': evaluateOptions,
  };
  for (const [script, options] of Object.entries(optionsOf)) {
    const own = jobs.filter((job) => job.script.endsWith(`/${script}`));
    expect(own.length, script).toBeGreaterThan(0);
    for (const { args } of own) expect(() => options(args)).not.toThrow();
  }
});
