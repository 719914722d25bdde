import type { SongFamily } from '#lib/catalog/songFamilies.ts';

/** A rule: the family of a genre whose name contains one of the words. */
type GenreRule = readonly [family: SongFamily, words: string];

/**
 * Families of genres that genres.ts does not list, by words in their names; the first rule that matches decides. Spotify has
 * hundreds of genres, and most are a place and a style: "argentine hip hop", "swedish pop".
 *
 * Rap and trap in Spanish or Portuguese are Latin, as listeners and Spotify's playlists of Latin music file them. Lo-fi,
 * ambient and music for meditation are instrumental rather than electronic: nine of ten such tracks have no voice, their
 * median energy is a quarter or less, and "electronic" is dance music here.
 */
const rules: readonly GenreRule[] = [
  ['metal', 'rap metal|nu metal|funk metal|folk metal'],
  ['rock', 'rap rock|reggae rock|christian rock|christian alternative rock|punk blues|country rock'],
  ['rock', 'rock en espanol|indie rock|lo-fi indie|neo-psychedelic|anti-folk'],
  [
    'hip-hop',
    'sad lo-fi|trap metal|jazz rap|emo rap|indie pop rap|country hip hop|country rap|christian hip hop|pop rap',
  ],
  ['soul and r&b', 'trap soul|pop soul|jazz funk|soul jazz|indie soul|indie r&b|funk rock|contemporary r&b'],
  [
    'electronic',
    'edm trap|electronic trap|nu jazz|electro swing|jazz house|latin house|brazilian (?:phonk|bass)',
  ],
  [
    'electronic',
    'pop dance|pop house|pop edm|\\w*tronica|disco house|nu disco|italo disco|italo dance|future funk|liquid funk',
  ],
  ['electronic', 'uk funky|melbourne bounce|lo-fi house|neo-synthpop|\\w*electropop'],
  [
    'classical and instrumental',
    'classical crossover|indian classical|gregorian|japanese vgm|lo-fi|chillhop',
  ],
  [
    'folk and acoustic',
    'country pop|pop country|indie folk|folk rock|folk pop|ambient folk|christian country',
  ],
  ['pop', 'indie (?:cafe )?pop|indian pop|desi pop|latin viral pop|nigerian pop|moroccan pop|egyptian pop'],
  [
    'latin',
    'latin\\w*|reggaeton|urbano|mexican[ao]?|mexa|chihuahuense|banda|corridos?|sierre[nñ]o|norte[nñ]o|' +
      'norteña|ranchera|mariachi|cumbia|salsa|bachata|merengue|dembow|champeta|vallenato|tejano|grupera|bolero|' +
      'chicha|perreo|cubaton|r&b en espanol|trap (?:boricua|argentino|triste|chileno|brasileiro|funk)|argentine|' +
      'argentino|chileno|colombian|puerto rican|panamanian|venezolano|venezuelan|dominican\\w?|mambo|tango|' +
      'pop nacional|sertanejo|agronejo|arrocha|forro|piseiro|brega|pagode|samba|bossa nova|mpb|brazilian|' +
      'brasileiro|cearense|funk (?:carioca|ostentacao|paulista|bh|rj|pop|consciente|de bh|150 bpm)|rave funk|' +
      'rap (?:canario|conciencia)|espanol|techengue|villancicos|chicano',
  ],
  [
    'hip-hop',
    'hip hop|rap|drill|r&drill|grime|crunk|trap|g-funk|horrorcore|hyphy|plugg|pluggnb|boom bap|frauenrap|hiplife|' +
      'bounce|pop urbaine|chicago bop|futuristic swag|afroswing|trap queen',
  ],
  ['metal', 'metal|\\w*metalcore|djent|heavy metal'],
  [
    'rock',
    'rock|\\w*punk|grunge|post-grunge|emo|new wave|new romantic|shoegaze|indie|madchester|beatlesque|darkwave|cold wave|' +
      'riot grrrl|queercore|jam band|rockabilly|psychobilly|aor|slowcore|power pop|jangle pop|screamo|post-hardcore|' +
      'bubblegrunge|dreamo|supergroup|krautrock|deathrock|industrial',
  ],
  ['soul and r&b', 'r&b|soul|funk|disco|post-disco|doo-wop|quiet storm|minneapolis sound|blues'],
  [
    'electronic',
    '\\w*house|edm|\\w*techno|\\w*trance|psytrance|dubstep|brostep|\\w*electro\\w*|bass|speed garage|uk garage|dnb|' +
      'drum and bass|drumstep|rave|hardstyle|synthwave|vaporwave|chillwave|witch house|nightcore|hypertechno|' +
      'melbourne bounce|dance|trip hop|idm|phonk|moombahton|breakbeat|breakcore|jungle|liquid funk|complextro|' +
      'hi-nrg|ebm|chillstep|filter|amapiano|gqom|afro tech|afropiano|3 step|hands up|tekk|tekno|hyperpop|new rave|' +
      'deathstep|riddim|future funk|ukg revival|dark clubbing|downtempo|jersey club|stutter',
  ],
  [
    'folk and acoustic',
    'country|folk|americana|bluegrass|newgrass|singer-songwriter|honky tonk|red dirt|sea shanties|\\w*celtic|' +
      'lilith|ectofolk|ambient folk|southern gothic|country road',
  ],
  ['jazz', 'jazz|swing|big band|exotica'],
  [
    'classical and instrumental',
    'classical|orchestral|opera|chamber music|soundtrack|vgm|video game music|ambient|new age|neoclassical|' +
      'minimalism|medieval|choral|requiem|drone|space music|meditation|instrumental|chinese traditional|' +
      'japanese traditional',
  ],
  [
    'other',
    'reggae|dancehall|soca|dub|ragga|shatta|jawaiian|christian|worship|gospel|comedy|comic|' +
      "children's music|sholawat|schlager|zydeco|indigenous music|jewish music|native american music",
  ],
  [
    'pop',
    '\\w*pop|boy band|girl group|idol|talent show|afrobeats?|afro r&b|afro adura|alté|azonto|highlife|bongo flava|' +
      'bollywood|filmi|desi|bhangra|khaleeji|mahraganat|shaabi|lounge|easy listening|show tunes|musicals|' +
      'broadway|hollywood|movie tunes|torch song|kayokyoku|enka|c-pop|alt z|francoton|variété française|' +
      'chanson québécoise|nouvelle chanson francaise|metropopis|escape room|glee club|opm',
  ],
];

const patterns = rules.map(
  ([family, words]) => [family, new RegExp(`(?<![\\p{L}&])(?:${words})(?![\\p{L}&])`, 'u')] as const,
);

/** Returns the family of a genre by the words of its name; undefined if no rule knows them. */
export function familyByRule(genre: string): SongFamily | undefined {
  return patterns.find(([, pattern]) => pattern.test(genre))?.[0];
}
