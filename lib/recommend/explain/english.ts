import type { Purpose, Reason, Shortage, Side } from '#lib/recommend/score/reason.ts';
import { capitalised } from './words.ts';

const purposes: Readonly<Record<Purpose, string>> = {
  liftHappy: 'to lift a happy mood further',
  liftSad: 'to lift a sad mood',
  stayHappy: 'for a happy mood',
  staySad: 'for a sad mood',
  distract: 'to take your mind off it',
  start: 'near where you are',
  onTheWay: 'a step on the way',
  goal: 'near where you want to be',
};

const ofTrait = {
  genre: (name: string) => `of ${name}`,
  decade: (name: string) => `of the ${name}s`,
  maker: (name: string) => `by ${name}`,
};

/**
 * One line in English, for the command line, where no browser has texts; the popup's are in the locales, and in English
 * the same: "Pop, cheerful and lively, for a happy mood; you liked 2 songs by Queen; popularity 83 of 100 on Spotify".
 */
export const sayWhy = (why: readonly Reason[]): string => capitalised(why.map(sayClause).join('; '));

function sayClause(clause: Reason): string {
  switch (clause.kind) {
    case 'fit':
      return [listed(clause.genres), listed(clause.sound), purposes[clause.purpose]]
        .filter((part) => part !== '')
        .join(', ');
    case 'loved':
      return `you love ${clause.genre}`;
    case 'chosen':
      return `you choose ${clause.genre} when ${clause.mood}`;
    case 'decade':
      return `you like the ${clause.decade}s`;
    case 'liked':
      return `you liked ${counted(clause.likes, clause.side)} ${ofTrait[clause.trait](clause.name)}`;
    case 'new':
      return `something new for you: ${clause.trait === 'decade' ? `${clause.name}s` : clause.name}`;
    case 'rating':
      return `rated ${clause.average.toFixed(1)} by ${people.format(clause.votes)} on IMDb`;
    case 'popularity':
      return `popularity ${clause.popularity} of 100 on Spotify`;
    case 'rank':
      return `number ${clause.rank} of the best ${clause.of}`;
  }
}

/** Sentences in English, for the command line: why there are fewer than asked for. */
export function sayShortage(side: Side, shortage: Shortage): string {
  if (shortage.kind === 'allRefused')
    return `You refuse every genre of ${side}. Allow one of them, and ${side} come back.`;
  const { left, refused, leanings } = shortage;
  return [
    left === 0 ? `No ${side} are left.` : `Only ${counted(left, side)} ${left === 1 ? 'is' : 'are'} left.`,
    ...(refused.length > 0 ? [`Genres you refuse: ${listed(refused)}.`] : []),
    ...(leanings ? ['Your leanings leave others out.'] : []),
    'What you have seen or said no to does not come again.',
  ].join(' ');
}

const counted = (count: number, side: Side): string => `${count} ${count === 1 ? side.slice(0, -1) : side}`;

/** "Comedy, Drama, and War" */
const listed = (names: readonly string[]): string => new Intl.ListFormat('en').format(names);

/** "812", "12 thousand", "1.9 million" */
const people = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long' });
