import type { SongFamily } from '#lib/catalog/songFamilies.ts';
import type { FilmStory } from './filmStories.ts';

/** Words about death, harm, illness, loss and fear, in titles, keywords and descriptions. */
const graveWords =
  'suicid\\w*|deaths?|dead\\w*|dies?|died|dying|kill\\w*|murder\\w*|homicid\\w*|funerals?|graves?|' +
  'graveyards?|cemeter\\w+|coffins?|corpses?|bury|buried|burial|mourn\\w*|grie[fv]\\w*|widow\\w*|' +
  'bereave\\w*|terminal\\w*|cancer|leukemia|tumou?r|ill|illness\\w*|diseases?|aids|hiv|hospice|' +
  'euthanasia|overdos\\w*|addict\\w*|drugs?|heroin|cocaine|alcoholi\\w*|depress\\w*|bipolar|schizo\\w*|' +
  'psych\\w*|insan\\w*|asylum|mental\\w*|self-?harm\\w*|anore\\w*|rap(?:e|es|ed|ist)|molest\\w*|' +
  'abus\\w*|violen\\w*|tortur\\w*|brutal\\w*|massacres?|genocid\\w*|holocaust|nazis?|wars?|wartime|' +
  'gore|gory|blood\\w*|slaughter\\w*|cannib\\w*|hang(?:ed|ing)|execut\\w*|assassin\\w*|shoot\\w*|shot|' +
  '(?:shot)?guns?|gun[fms]\\w+|bullets?|bomb\\w*|terror\\w*|hostages?|kidnap\\w*|abduct\\w*|slave\\w*|' +
  'prison\\w*|tragic|traged\\w+|loss|late (?:wife|husband|father|mother|son|daughter|brother|sister)|' +
  'orphan\\w*|ghosts?|haunt\\w*|afterlife|heaven|angels?|zombies?|vampires?|demon\\w*|accident\\w*|' +
  'crash\\w*|disaster\\w*|apocaly\\w*|end of the world|plague|epidemic|starv\\w*|despair\\w*|' +
  'trauma\\w*|disturb\\w*|nightmar\\w*|cults?|evil|revenge|vengeance|sadis\\w*|stab\\w*|drown\\w*|' +
  'poison\\w*|lonel\\w*|miscarriage|abortion|stalk\\w*|prostitut\\w*';
/** Words that are grave in the title of a song, beside those above. */
const graveSongWords =
  'good-?byes?|farewell|adi[oó]s|hurts?|hurting|pain\\w*|scars?|cuts?|knife|razor|pills?|reaper|' +
  'bites? the dust|burn\\w*|bleed\\w*|hell|devil|sad|sorrow|cry\\w*|cri(?:es|ed)|tear(?:s|drops?)?|' +
  'alone|broken?|lost|numb|mad world|the end|last (?:breath|resort|kiss|day)|hate|creep|crazy|madness|' +
  'fade\\w*|fall(?:s|in|ing|en)?|jump\\w*|rope|bridge|tombstone|mu[eé]r\\w*|' +
  'mor[ií]r\\w*|mata\\w*|mort|dood|tod';
/** A whole word of an alternation. \b would end a word at a letter with an accent. */
const wordOf = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
const grave = wordOf(graveWords);
const graveInSongs = wordOf(graveSongWords);

/** IMDb's fine genres of films that are hard to bear. */
const graveInterests =
  /Tragedy|Tragic|Dark|Psychological|Medical|Survival|Disaster|Horror|Crime|Drug|Prison|War\b/;
/** Films of these genres are often about crime, fear, war or loss. */
const harshGenres = ['Action', 'Crime', 'Drama', 'Film-Noir', 'Horror', 'Mystery', 'Thriller', 'War'];
/** A gentle film has one of these genres. */
const lightGenres = ['Animation', 'Comedy', 'Family', 'Music', 'Musical'];
/** With fewer votes, keywords and descriptions say too little. */
const minVotes = 1000;

/**
 * Returns whether a film is fit for a person at risk: light by its genres, and nothing about death or anything disturbing in
 * its title, keywords, fine genres or description. A film about which keywords or description are missing is not.
 */
export function isGentleFilm(
  film: { readonly title: string; readonly genres: readonly string[]; readonly votes: number },
  story: FilmStory | undefined,
): boolean {
  if (story === undefined || story.keywords.length === 0 || story.description === '') return false;
  return (
    film.votes >= minVotes &&
    film.genres.some((genre) => lightGenres.includes(genre)) &&
    !film.genres.some((genre) => harshGenres.includes(genre)) &&
    !story.interests.some((interest) => graveInterests.test(interest)) &&
    ![film.title, story.description, ...story.keywords].some((text) => grave.test(text))
  );
}

/** Families whose words are often violent or dark. */
const harshFamilies: readonly string[] = ['hip-hop', 'metal'] satisfies SongFamily[];
/** Spotify's valence and energy, in percent, of a song that is calm and not sad. */
const minValence = 45;
const maxEnergy = 85;

/**
 * Well-known songs whose words are about death, suicide or violence although their title, valence and energy are not. Titles
 * in lower case, without labels of the recording.
 */
const darkSongs: ReadonlySet<string> = new Set(
  (
    "a change is gonna come / about a girl / american pie / ashes to ashes / bad moon rising / believer / can't feel my face / " +
    "can't stand losing you / chandelier / come as you are / dodenrit / eleanor rigby / family portrait / " +
    'flappie / fortunate son / gimme shelter / god only knows / good riddance (time of your life) / ' +
    'green green grass of home / heartbreak hotel / heathens / hey joe / hurricane / in the army now / ' +
    'in the ghetto / jeanny / lazarus / lithium / luka / memories / mensch / midnight rambler / ' +
    'moonlight shadow / paranoid / papa was a rolling stone / pride (in the name of love) / ' +
    "pumped up kicks / riders on the storm / saturday night special / sign 'o' the times / " +
    'smalltown boy / ' +
    'smokers outside the hospital doors / someone you loved / that smell / the boxer / ' +
    'the day before you came / the man who sold the world / the needle and the spoon / the nights / ' +
    'there is a light that never goes out / vincent / whiskey in the jar / wuthering heights / ' +
    'you want it darker'
  ).split(' / '),
);

/**
 * Returns whether a song is fit for a person at risk: neither sad nor violent by its sound and its family, and nothing about
 * death or pain in its title. The words of songs are not known, so a list names well-known exceptions.
 */
export function isGentleSong(song: {
  readonly title: string;
  readonly family: string;
  readonly valence: number;
  readonly energy: number;
}): boolean {
  return (
    song.valence >= minValence &&
    song.energy <= maxEnergy &&
    !harshFamilies.includes(song.family) &&
    !grave.test(song.title) &&
    !graveInSongs.test(song.title) &&
    !darkSongs.has(song.title.toLowerCase())
  );
}
