import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Random } from '#training/random/random.ts';

/** What can stand in each slot; every filling is a template itself. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/** Words and phrases between commas. */
export const words = (text: string): string[] => text.split(',').map((word) => word.trim());

/** Templates, one a line. */
export const lines = (text: string): string[] => text.trim().split(/\n\s*/);

export const oneOf = <Choice>(choices: readonly Choice[], random: Random): Choice =>
  choices[uniformInt(random, 0, choices.length - 1)]!;

/** @returns true in so many of a thousand cases */
export const happens = (perMille: number, random: Random): boolean => uniformInt(random, 1, 1000) <= perMille;

const innermost = /\(([^()]*)\)/g;
const slot = /\{(\w+)\}/g;

/**
 * A text of the template: one of the alternatives of every `(a|b|)`, one filling of every `{slot}`, each as likely as
 * the others, and the article that fits ("a {adjective}" may become "an awful").
 * @throws RangeError when there is no such slot
 */
export function filled(template: string, slots: Slots, random: Random): string {
  return expanded(template, slots, random)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.!?])/g, '')
    .replace(/\ban? (?=(\w+))/g, (_, next: string) => (startsWithVowel(next) ? 'an ' : 'a '))
    .trim();
}

function expanded(template: string, slots: Slots, random: Random): string {
  let chosen = template;
  while (chosen.includes('('))
    chosen = chosen.replace(innermost, (_, choices: string) => oneOf(choices.split('|'), random));
  return chosen.replace(slot, (_, name: string) => {
    const fillings = slots[name];
    if (!fillings) throw new RangeError(`no slot ${name}`);
    return expanded(oneOf(fillings, random), slots, random);
  });
}

/** By sound: "an hour", "a university". */
const startsWithVowel = (word: string): boolean =>
  /^(?:(?!uni|use|usu|one\b|eu)[aeiou]|8|11\b|18\b|hour|honest)/i.test(word);
