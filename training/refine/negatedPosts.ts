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

/** What is put in place of a verb to deny what follows: written short or in full. */
const denials = new Map([
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
const between = list('so very really pretty quite too such a an the that just actually all');
/** A post with one of these says more than one thing, or denies something already. */
const entangled = list(
  "not no never nothing nobody none without hardly but though although however if don't didn't doesn't isn't aren't " +
    "wasn't weren't can't won't couldn't wouldn't ain't dont didnt cant wont isnt wasnt ?",
);

/** A longer post says more than what is denied. */
const mostTokens = 14;

/**
 * Posts that people wrote, of few words, with the one word that tells their mood denied: "the food was really good"
 * becomes "the food wasn't really good". Denied praise is sad; of denied blame careful readers of three two are happy,
 * one is unsure.
 * @param weight how much each counts
 */
export function negatedPosts(posts: readonly Text[], weight: number): Text[] {
  const denied: Text[] = [];
  for (const { tokens, mood } of posts) {
    if (mood === 'unsure' || tokens.length > mostTokens || tokens.some((token) => entangled.has(token)))
      continue;
    const [telling, verbs, contrary, otherVerbs] =
      mood === 'happy' ? ([good, liking, bad, hating] as const) : ([bad, hating, good, liking] as const);
    const tells = tokens.filter((token) => telling.has(token) || verbs.has(token));
    if (tells.length !== 1 || tokens.some((token) => contrary.has(token) || otherVerbs.has(token))) continue;
    const changed = withDenial(tokens, telling, verbs, denied.length);
    if (changed === undefined) continue;
    const opposite = mood === 'happy' ? 'sad' : denied.length % 3 === 0 ? 'unsure' : 'happy';
    denied.push({ tokens: changed, mood: opposite, weight });
  }
  return denied;
}

/** @param turn which of the ways to say it is taken */
function withDenial(
  tokens: readonly string[],
  telling: ReadonlySet<string>,
  verbs: ReadonlyMap<string, string>,
  turn: number,
): string[] | undefined {
  for (const [at, token] of tokens.entries()) {
    const verb = verbs.get(token);
    if (verb !== undefined && (tokens[at - 1] === 'i' || tokens[at - 1] === 'we'))
      return spliced(tokens, at, `${verb === token ? ["don't", 'do not'][turn % 2] : "didn't"} ${verb}`);
    const ways = denials.get(token);
    if (!ways) continue;
    let next = at + 1;
    while (between.has(tokens[next] ?? '')) next++;
    if (telling.has(tokens[next] ?? '')) return spliced(tokens, at, ways[turn % ways.length]!);
  }
  return undefined;
}

const spliced = (tokens: readonly string[], at: number, words: string): string[] =>
  tokens.toSpliced(at, 1, ...words.split(' '));
