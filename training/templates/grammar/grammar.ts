import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Random } from '#training/random/random.ts';

/** The fillings of each slot. A filling is a template itself. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/** Splits a list of words and phrases at its commas. */
export const words = (text: string): string[] => text.split(',').map((word) => word.trim());

/** Splits a list of templates, one per line. */
export const lines = (text: string): string[] => text.trim().split(/\n\s*/);

export const pick = <Choice>(choices: readonly Choice[], random: Random): Choice =>
  choices[uniformInt(random, 0, choices.length - 1)]!;

/** Returns true in `perMille` of a thousand cases. */
export const happens = (perMille: number, random: Random): boolean => uniformInt(random, 1, 1000) <= perMille;

const innermost = /\(([^()]*)\)/g;
const slot = /\{(\w+)\}/g;

/**
 * Returns a random text of the template: one alternative of every `(a|b|)` and one filling of every `{slot}`, all equally
 * likely, with the article that fits ("a {adjective}" may become "an awful").
 * @throws RangeError when there is no such slot
 */
export function fillTemplate(template: string, slots: Slots, random: Random): string {
  return expanded(template, slots, random)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.!?])/g, '')
    .replace(/\ban? (?=(\w+))/g, (_, next: string) => (startsWithVowel(next) ? 'an ' : 'a '))
    .trim();
}

function expanded(template: string, slots: Slots, random: Random): string {
  let chosen = template;
  while (chosen.includes('('))
    chosen = chosen.replace(innermost, (_, choices: string) => pick(choices.split('|'), random));
  return chosen.replace(slot, (_, name: string) => {
    const fillings = slots[name];
    if (!fillings) throw new RangeError(`no slot ${name}`);
    return expanded(pick(fillings, random), slots, random);
  });
}

/** Judges by the sound: "an hour", "a university". */
const startsWithVowel = (word: string): boolean =>
  /^(?:(?!uni|use|usu|one\b|eu)[aeiou]|8|11\b|18\b|hour|honest)/i.test(word);
