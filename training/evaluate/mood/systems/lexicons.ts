import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Answer, type System, sizeOf } from './system.ts';

/** The three are CommonJS, two of them without types; and whoever requires a package can ask which files it took. */
const require = createRequire(import.meta.url);

/** Packages that add up the valences of a lexicon's words, as each documents its use. */
export function lexicons(): System[] {
  const { SentimentIntensityAnalyzer: vader } = require('vader-sentiment') as Vader;
  const Sentiment = require('sentiment') as AfinnConstructor;
  const wink = require('wink-sentiment') as Wink;
  const afinn = new Sentiment();
  return [
    // The thresholds that its documentation gives as typical.
    lexicon('vader-sentiment', (text) => vader.polarity_scores(text).compound, 0.05),
    lexicon('sentiment', (text) => afinn.analyze(text).score, Number.MIN_VALUE),
    lexicon('wink-sentiment', (text) => wink(text).score, Number.MIN_VALUE),
  ];
}

interface Vader {
  readonly SentimentIntensityAnalyzer: { polarity_scores(text: string): { readonly compound: number } };
}
type AfinnConstructor = new () => { analyze(text: string): { readonly score: number } };
type Wink = (text: string) => { readonly score: unknown };

/** @param least what a score must come to, up or down, to be called happy or sad */
function lexicon(name: string, scoreOf: (text: string) => unknown, least: number): System {
  const answerTo = (text: string): Answer => {
    const score = scoreOf(text);
    // Of a word such as "constructor" wink-sentiment makes no number: it finds it in Object.prototype.
    const margin = typeof score === 'number' ? score : 0;
    return { mood: margin >= least ? 'happy' : margin <= -least ? 'sad' : 'unsure', margin };
  };
  const files = filesOf(name).map((file) => readFileSync(file));
  return { name, size: sizeOf(files), answer: async (texts) => texts.map(answerTo) };
}

/** The files that a package loaded, those of its own dependencies included. */
function filesOf(name: string): string[] {
  const files = new Set<string>();
  const visit = ({ filename, children }: NodeJS.Module): void => {
    if (files.has(filename)) return;
    files.add(filename);
    children.forEach(visit);
  };
  visit(require.cache[require.resolve(name)]!);
  return [...files];
}
