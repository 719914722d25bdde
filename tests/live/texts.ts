import { type PostRecord, postOf } from './accounts.ts';

const words = 'garden letter dinner concert holiday meeting journey birthday evening morning'.split(' ');
const spelled = (number: number): string =>
  [...String(number)].map((digit) => words[Number(digit)]).join(' and ');

/** A text in English that is labelled, and that no other number has. Even numbers are happy. */
export const textOf = (number: number): string =>
  number % 2 === 0
    ? `What a lovely time I had with all of my friends, a ${spelled(number)} to remember 😊`
    : `This was an awful day for me and I cannot stop crying about the ${spelled(number)} 😞`;

export const records = (from: number, count: number): PostRecord[] =>
  Array.from({ length: count }, (_, k) => postOf(textOf(from + k)));
