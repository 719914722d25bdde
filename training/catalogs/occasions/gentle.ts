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
/** Words about parting. They are grave in titles, beside those above. */
const partingWords = 'good-?byes?|farewell|adi[oó]s';
/** Words that are grave in the title of a song, beside those above. */
const graveSongWords =
  'hurts?|hurting|pain\\w*|scars?|cuts?|knife|razor|pills?|reaper|' +
  'bites? the dust|burn\\w*|bleed\\w*|hell|devil|sad|sorrow|cry\\w*|cri(?:es|ed)|tear(?:s|drops?)?|' +
  'alone|broken?|lost|numb|mad world|the end|last (?:breath|resort|kiss|day)|hate|creep|crazy|madness|' +
  'fade\\w*|fall(?:s|in|ing|en)?|jump\\w*|rope|bridge|tombstone|mu[eé]r\\w*|mor[ií]r\\w*|mata\\w*|mort|' +
  'dood|tod|sterb\\w*|krieg|blut|mourir|guerr[ae]|morrer|morreu|morte|llor\\w*|chor(?:a|ar|o|ei|ando)|' +
  'l[aá]grimas?|dolor|dor|sangre|balas?|pistol\\w*|sicario\\w*|droga\\w*|saudade|anxi\\w*|panic|wasted|' +
  'riot|fight\\w*|ruin\\w*|monsters?|paranoi\\w*|cold blood|sos|(?:stay|get|so|you.re) high|drunk|' +
  'hangover|borrach\\w*|cops?|gangst\\w*|narco\\w*|belico|b[eé]lico\\w*';
/** A whole word of an alternation. \b would end a word at a letter with an accent. */
const wordOf = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
const grave = wordOf(graveWords);
const parting = wordOf(partingWords);
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
    !parting.test(film.title) &&
    ![film.title, story.description, ...story.keywords].some((text) => grave.test(text))
  );
}

/** Families whose words are often violent or dark. */
const harshFamilies: readonly string[] = ['hip-hop', 'metal'] satisfies SongFamily[];
/** Genres within other families whose words are often about weapons, drugs or violence. */
const harshSongGenres = new RegExp(
  'corrido|sierre|mexican|banda|drill|trap|rap\\b|hip hop|gangster|horrorcore|phonk|brazilian funk|' +
    'funk (?:carioca|ostentacao|paulista|bh|rj)|punk|emo\\b|grunge',
);
/** Spotify's valence and energy, in percent, of a song that is calm and not sad. */
const minValence = 45;
const maxEnergy = 85;

/**
 * Well-known songs whose words are about death, suicide or violence although their title, valence and energy are not. Titles
 * in lower case, without labels of the recording.
 */
const darkSongs: ReadonlySet<string> = new Set(
  (
    "99 luftballons / a change is gonna come / about a girl / adam's song / ain't no rest for the wicked / " +
    'alors on danse / american pie / anti-hero / as it was / ashes to ashes / bad moon rising / ' +
    "before he cheats / before you go / believer / bella ciao / bellyache / big iron / breakin' dishes / " +
    "breathin / brick / can't feel my face / can't stand losing you / candle in the wind / " +
    'carry you home / castle on the hill / chandelier / church bells / come as you are / copacabana / ' +
    'copacabana (at the copa) / coward of the county / dark red / delilah / denial is a river / ' +
    "der kommissar / dernière danse / disturbia / dodenrit / doin' time / dollhouse / el paso / " +
    'eleanor rigby / everything i wanted / family portrait / fast car / fire and rain / flappie / ' +
    'fortunate son / gimme shelter / god only knows / good riddance (time of your life) / ' +
    'green green grass of home / grenade / heartbreak hotel / heathens / hey joe / hold on / hurricane / ' +
    'if the world was ending / in my blood / in the army now / in the ghetto / it will rain / jeanny / ' +
    "jeremy / kiss with a fist / l'enfer / lazarus / leader of the pack / let me down slowly / lithium / " +
    'little dark age / little talks / locked away / look what you made me do / luka / ma baker / ' +
    'mad hatter / man down / memories / mensch / midnight rambler / milk and cookies / moonlight shadow / ' +
    'no body, no crime / no one noticed / ode to billie joe / papa was a rolling stone / papaoutai / ' +
    "paranoid / polly / possum kingdom / pride (in the name of love) / pumped up kicks / quand c'est ? / " +
    'rasputin / rhythm is a dancer / ride / riders on the storm / runaway train / russian roulette / ' +
    "santeria / saturday night special / seasons in the sun / semi-charmed life / sign 'o' the times / " +
    'sippy cup / smalltown boy / smokers outside the hospital doors / someone you loved / stick season / ' +
    'stitches / teenage dirtbag / that smell / the a team / the boxer / the day before you came / ' +
    'the gambler / the man who sold the world / the needle and the spoon / the nights / ' +
    'there is a light that never goes out / timeless / tiroteo / tiroteo - remix / tom dooley / ' +
    'unfaithful / vincent / whiskey in the jar / wuthering heights / you want it darker / ' +
    'youth of the nation'
  ).split(' / '),
);

/**
 * Returns whether a song is fit for a person at risk: neither sad nor violent by its sound and its family, and nothing about
 * death or pain in its title. The words of songs are not known, so a list names well-known exceptions.
 */
export function isGentleSong(song: {
  readonly title: string;
  readonly family: string;
  readonly genre: string;
  readonly valence: number;
  readonly energy: number;
  /** Whether Spotify marks its words as explicit. */
  readonly isExplicit: boolean;
}): boolean {
  return (
    song.valence >= minValence &&
    song.energy <= maxEnergy &&
    !song.isExplicit &&
    !harshFamilies.includes(song.family) &&
    !harshSongGenres.test(song.genre) &&
    !grave.test(song.title) &&
    !parting.test(song.title) &&
    !graveInSongs.test(song.title) &&
    !darkSongs.has(song.title.toLowerCase().replaceAll('’', "'"))
  );
}
