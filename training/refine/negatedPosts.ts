import type { Text } from './texts.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const good = list(
  'good great nice happy funny fun cool amazing awesome beautiful lovely fantastic wonderful excited perfect cute ' +
    'brilliant excellent impressive interesting kind proud glad sweet helpful pretty smart comfortable pleasant worth ' +
    'enjoyable clean fair safe healthy better',
);
const bad = list(
  'bad sad terrible horrible awful boring ugly stupid annoying angry worried scared disappointing disappointed upset ' +
    'rude mean sick tired lonely dumb disgusting creepy lame painful depressing nervous afraid embarrassing useless dirty ' +
    'unfair broken worse weak hard',
);
const liking = new Map([
  ['love', 'love'],
  ['like', 'like'],
  ['enjoy', 'enjoy'],
  ['loved', 'love'],
  ['liked', 'like'],
  ['enjoyed', 'enjoy'],
]);
const hating = new Map([
  ['hate', 'hate'],
  ['hated', 'hate'],
  ['dislike', 'dislike'],
  ['regret', 'regret'],
]);

/** The negated forms of a verb, contracted and in full. */
const negations = new Map([
  ['is', ["isn't", 'is not']],
  ['are', ["aren't", 'are not']],
  ['was', ["wasn't", 'was not']],
  ['were', ["weren't", 'were not']],
  ['am', ['am not']],
  ["i'm", ["i'm not"]],
  ["it's", ["it's not", "it isn't"]],
  ["that's", ["that's not", "that isn't"]],
  ["he's", ["he's not", "he isn't"]],
  ["she's", ["she's not", "she isn't"]],
  ["they're", ["they're not", "they aren't"]],
  ["you're", ["you're not", "you aren't"]],
  ["we're", ["we're not", "we aren't"]],
]);
/** Words that may lie between the verb and the word with the mood. */
const fillers = list('so very really pretty quite too such a an the that just actually all');
/** A post with one of these words is negated already, asks, or makes more than one statement. */
const excluded = list(
  "not no never nothing nobody none without hardly but though although however if don't didn't doesn't isn't aren't " +
    "wasn't weren't can't won't couldn't wouldn't ain't dont didnt cant wont isnt wasnt ?",
);

/** A longer post makes more than one statement. */
const maxTokens = 14;

/**
 * Returns short posts that people wrote, with the one word that decides their mood negated: "the food was really good"
 * becomes "the food wasn't really good". Negated praise is sad. Negated blame is happy in two of three posts and unsure in
 * the third, as careful readers judge it.
 * @param weight how much each counts in the loss
 */
export function negatedPosts(posts: readonly Text[], weight: number): Text[] {
  const negated: Text[] = [];
  for (const { tokens, mood } of posts) {
    if (mood === 'unsure' || tokens.length > maxTokens || tokens.some((token) => excluded.has(token)))
      continue;
    const own = mood === 'happy' ? { words: good, verbs: liking } : { words: bad, verbs: hating };
    const other = mood === 'happy' ? { words: bad, verbs: hating } : { words: good, verbs: liking };
    const moodTokens = tokens.filter((token) => own.words.has(token) || own.verbs.has(token));
    if (moodTokens.length !== 1) continue;
    if (tokens.some((token) => other.words.has(token) || other.verbs.has(token))) continue;
    const changed = withNegation(tokens, own.words, own.verbs, negated.length);
    if (changed === undefined) continue;
    const opposite = mood === 'happy' ? 'sad' : negated.length % 3 === 0 ? 'unsure' : 'happy';
    negated.push({ tokens: changed, mood: opposite, weight });
  }
  return negated;
}

/**
 * @param moodWords adjectives, which are negated by the verb before them
 * @param moodVerbs verbs, which are negated after "I" and "we", by their base form
 * @param turn number that chooses among the forms of a negation
 * @returns undefined if there is nothing that can be negated
 */
function withNegation(
  tokens: readonly string[],
  moodWords: ReadonlySet<string>,
  moodVerbs: ReadonlyMap<string, string>,
  turn: number,
): string[] | undefined {
  for (const [position, token] of tokens.entries()) {
    const verb = moodVerbs.get(token);
    if (verb !== undefined && (tokens[position - 1] === 'i' || tokens[position - 1] === 'we')) {
      const negation = verb === token ? ["don't", 'do not'][turn % 2] : "didn't";
      return withReplacement(tokens, position, `${negation} ${verb}`);
    }
    const forms = negations.get(token);
    if (!forms) continue;
    let next = position + 1;
    while (fillers.has(tokens[next] ?? '')) next++;
    if (moodWords.has(tokens[next] ?? ''))
      return withReplacement(tokens, position, forms[turn % forms.length]!);
  }
  return undefined;
}

const withReplacement = (tokens: readonly string[], position: number, words: string): string[] =>
  tokens.toSpliced(position, 1, ...words.split(' '));
