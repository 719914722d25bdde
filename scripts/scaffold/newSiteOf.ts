import { UserError } from '#scripts/cli/command.ts';
import type { ExistingSite } from './existingSites.ts';

/** A site that does not exist yet. */
export interface NewSite {
  /** Name of its file and of its constant. */
  readonly key: string;
  readonly name: string;
  readonly host: string;
  /** One of the editors that test pages can show. */
  readonly editor: string;
}

const usage =
  'usage: npm run new:site NAME [HOST EDITOR], for example: npm run new:site Pixelfed pixelfed.social TipTap';

const validName = /^[A-Za-z](?:[A-Za-z0-9 .-]{0,28}[A-Za-z0-9])?$/;
const validHost = /^(?=.{4,60}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** Words that no constant of lib/sites/index.ts can have as its name: those of the language, and names it has already. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof var void while with yield ' +
    'sites siteOf siteKey matchPatterns'
  ).split(' '),
);

/**
 * Returns the site that the arguments of the command describe.
 * @param args NAME, then HOST (by default the name and ".com") and EDITOR (by default contenteditable)
 * @throws UserError if an argument is invalid, or the site or its host exists
 */
export function newSiteOf(
  args: readonly string[],
  existing: readonly ExistingSite[],
  editors: readonly string[],
): NewSite {
  const [name = '', host = `${keyOf(name).toLowerCase()}.com`, editor = 'contenteditable'] = args;
  if (name === '' || args.length > 3) throw new UserError(usage);
  if (!validName.test(name))
    throw new UserError(
      `"${name}" is no valid name: use up to 30 letters, digits, spaces, dots and hyphens, a letter first`,
    );
  const key = keyOf(name);
  const namesake = existing.find((site) =>
    [site.key, site.name].some((other) => isSame(other, key) || isSame(other, name)),
  );
  if (namesake) throw new UserError(`"${name}" is taken by lib/sites/${namesake.key}.ts`);
  if (reserved.has(key))
    throw new UserError(`"${name}" is no valid name: the code cannot use ${key} as a name`);
  if (!validHost.test(host)) throw new UserError(`"${host}" is no valid host: it looks like pixelfed.social`);
  const owner = existing.find(({ hosts }) =>
    hosts.some((other) => isWithin(host, other) || isWithin(other, host)),
  );
  if (owner) throw new UserError(`${host} is a host of ${owner.name} already (lib/sites/${owner.key}.ts)`);
  const known = editors.find((other) => isSame(other, editor));
  if (!known)
    throw new UserError(`"${editor}" is no editor of the test pages: choose one of ${editors.join(', ')}`);
  return { key, name, host, editor: known };
}

/** In camel case: "Hacker News" becomes hackerNews. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word, k) => (k === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');

/** Whether two names are equal except for case, spaces and punctuation. */
const isSame = (a: string, b: string): boolean => lettersOf(a) === lettersOf(b);
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
