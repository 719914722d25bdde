import type { SongFamily } from '#lib/catalog/songFamilies.ts';
import { familyByRule } from './genreRules.ts';

/**
 * The genres of each family, assigned by hand after the artists with that genre. The source uses Spotify's genres, one per
 * artist, so some names are misleading: 'permanent wave' is Coldplay and Sting, 'alternative dance' is Editors and White
 * Lies, 'neo mellow' is John Mayer.
 */
export const genresOfFamily: Readonly<Record<SongFamily, readonly string[]>> = {
  pop: [
    'pop',
    // Popular singers: Elvis Presley, the Bee Gees, Neil Diamond, Frank Sinatra.
    'adult standards',
    'afropop',
    'alternative pop',
    'art pop',
    'australian dance',
    'australian pop',
    'austropop',
    'barbadian pop',
    'baroque pop',
    'belgian pop',
    'boy band',
    'brill building pop',
    'bubblegum pop',
    'canadian pop',
    'candy pop',
    'chamber pop',
    'classic italian pop',
    'classic schlager',
    'classic uk pop',
    'dance pop',
    'danish pop',
    'dutch pop',
    'electropop',
    'europop',
    'german pop',
    'indie pop',
    'irish pop',
    'italian pop',
    'la pop',
    'levenslied',
    'metropopolis',
    'nederpop',
    'neo mellow',
    'new wave pop',
    'uk pop',
    // From playlists.
    'post-teen pop',
    'indie poptimism',
  ],
  'hip-hop': [
    'alternative hip hop',
    'atl hip hop',
    'detroit hip hop',
    'dutch hip hop',
    'east coast hip hop',
    'g funk',
    'gangster rap',
    // From playlists.
    'hip hop',
    'southern hip hop',
    'trap',
  ],
  rock: [
    'album rock',
    'alternative dance',
    'alternative pop rock',
    'alternative rock',
    'art rock',
    'australian alternative rock',
    'australian psych',
    'australian rock',
    'belgian rock',
    'blues rock',
    'british alternative rock',
    'british invasion',
    'britpop',
    'canadian rock',
    'celtic punk',
    'celtic rock',
    'classic canadian rock',
    'classic rock',
    'classical rock',
    'dance rock',
    'danish pop rock',
    'dutch indie',
    'dutch prog',
    'dutch rock',
    'garage rock',
    'german alternative rock',
    'german pop rock',
    'glam rock',
    'hard rock',
    'icelandic indie',
    'irish rock',
    'mellow gold',
    'modern rock',
    'permanent wave',
    'pop punk',
    'punk',
    'rock-and-roll',
    'soft rock',
    'yacht rock',
  ],
  metal: ['alternative metal', 'dutch metal', 'finnish metal', 'glam metal'],
  'soul and r&b': [
    'blues',
    'british soul',
    'chicago soul',
    'classic soul',
    // Tina Turner, Earth, Wind & Fire, CHIC: bands with roots in soul and funk.
    'disco',
    'funk',
    // Alicia Keys, H.E.R.
    'hip pop',
    'motown',
    'neo soul',
    // From playlists.
    'new jack swing',
    'urban contemporary',
  ],
  electronic: [
    'big beat',
    'big room',
    'diva house',
    'downtempo',
    'edm',
    'electro',
    'electro house',
    'electronica',
    'eurodance',
    'gabba',
    'happy hardcore',
    'trance',
    // From playlists.
    'pop edm',
    'progressive electro house',
    'tropical',
  ],
  // Country has no family of its own; these songs are the most similar.
  'folk and acoustic': [
    'acoustic pop',
    'alaska indie',
    'alternative country',
    'arkansas country',
    'australian americana',
    'australian indie folk',
    'british folk',
    'british singer-songwriter',
    'canadian folk',
    'celtic',
    'classic country pop',
    'contemporary country',
    'dutch americana',
    'folk',
    'folk-pop',
    'indie anthem-folk',
    'irish singer-songwriter',
    'modern folk rock',
    'scottish singer-songwriter',
    'stomp and holler',
  ],
  jazz: ['acid jazz', 'bebop', 'contemporary vocal jazz'],
  'classical and instrumental': [
    'classic soundtrack',
    'compositional ambient',
    'operatic pop',
    // Vangelis (the score of Blade Runner) and Jean-Michel Jarre.
    'cyberpunk',
    'laboratorio',
  ],
  latin: ['latin', 'latin alternative', 'latin jazz', 'latin hip hop', 'latin pop', 'reggaeton'],
  other: [
    // Two bands of the seventies that the source confused with newer artists of the same name.
    'basshall',
    'j-core',
    // A film composer's piano music and Dexys Midnight Runners.
    'bow pop',
    'carnaval limburg',
    'ccm',
    'chanson',
    'christelijk',
    'dutch cabaret',
    'reggae',
    'reggae fusion',
    'streektaal',
  ],
};

/** Playlists with these genres contain music of all kinds, so they say less about an artist than others. */
export const mixedPlaylists: readonly string[] = ['latin hip hop', 'hip pop'];

const familyOfGenre = new Map(
  Object.entries(genresOfFamily).flatMap(([family, genres]) =>
    genres.map((genre) => [genre, family as SongFamily] as const),
  ),
);

/** Returns the family of a source's genre: the one that lists it, or else by a rule; undefined if the genre is unknown. */
export function familyOf(genre: string): SongFamily | undefined {
  return familyOfGenre.get(genre) ?? familyByRule(genre);
}
