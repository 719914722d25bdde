import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Answer, type System, sizeOf } from './system.ts';
import { vaderInput } from './vaderInput.ts';

/** The packages are CommonJS. `require.cache` also tells which files they load. */
const require = createRequire(import.meta.url);

/**
 * Returns packages that add up the valences of words, used as their documentation says. vader-sentiment also stands there
 * with its input mended (`vaderInput`), because the port reads less than the VADER that people know.
 */
export function lexicons(): System[] {
  const { SentimentIntensityAnalyzer: vader } = require('vader-sentiment') as Vader;
  const Sentiment = require('sentiment') as AfinnConstructor;
  const wink = require('wink-sentiment') as Wink;
  const afinn = new Sentiment();
  const compound = (text: string) => vader.polarity_scores(text).compound;
  const mended = (text: string) => compound(vaderInput(text));
  return [
    // The threshold is the one that its documentation calls typical.
    lexicon('vader-sentiment', compound, 0.05),
    { ...lexicon('vader-sentiment', mended, 0.05), name: "VADER, with the port's input mended" },
    lexicon('sentiment', (text) => afinn.analyze(text).score, Number.MIN_VALUE),
    lexicon('wink-sentiment', (text) => wink(text).score, Number.MIN_VALUE),
  ];
}

interface Vader {
  readonly SentimentIntensityAnalyzer: { polarity_scores(text: string): { readonly compound: number } };
}
type AfinnConstructor = new () => { analyze(text: string): { readonly score: number } };
type Wink = (text: string) => { readonly score: unknown };

/** @param threshold absolute score from which a text is called happy or sad */
function lexicon(name: string, scoreOf: (text: string) => unknown, threshold: number): System {
  const answerTo = (text: string): Answer => {
    const score = scoreOf(text);
    // wink-sentiment looks words up in an object, so "constructor" finds a function of Object.prototype.
    const margin = typeof score === 'number' ? score : 0;
    return { mood: margin >= threshold ? 'happy' : margin <= -threshold ? 'sad' : 'unsure', margin };
  };
  const files = filesOf(name).map((file) => readFileSync(file));
  return { name, size: sizeOf(files), answer: async (texts) => texts.map(answerTo) };
}

/** Returns the files that a package loaded, including those of its dependencies. */
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
