import type { Feeling } from '#lib/mood/feelings.ts';
import type { WishRows } from './feelingCriteria.ts';

/**
 * The feelings of a sad mood. `stay` is where the feeling is in the plane, except that fear is met by calmer songs and films.
 *
 * - Sadness: what moves may comfort. Whoever grieves is not mocked.
 * - Anger is near to loud music, which lets some people calm down. Both other wishes lead to calm, and to nothing cruel.
 * - Fear is an unpleasant excitement, so every wish lowers it. Slow and calm music does so best.
 * - Disappointment has little energy, so both other wishes raise it.
 * - Loneliness: company of friends and families. Happy couples are what a lonely person lacks.
 *
 * Comedy is in every `lift`, because it leads in both moods in the paper's survey. So do thrillers, which a sad mood gets as
 * a distraction only where they are not like its cause. Rock and metal, the paper's music for a sad mood, are for `stay`.
 * @see Russell 1980, "A Circumplex Model of Affect"
 * @see Zillmann 1988, "Mood Management Through Communication Choices"
 * @see Hanser, ter Bogt, van den Tol, Mark and Vingerhoets 2016, "Consolation through music: A survey study"
 * @see Sharman and Dingle 2015, "Extreme Metal Music and Anger Processing"
 * @see de Witte, Spruit, van Hooren, Moonen and Stams 2020, "Effects of music interventions on stress-related outcomes"
 * @see Derrick, Gabriel and Hugenberg 2009, "Social surrogacy: How favored television programs provide the experience of
 *   belonging"
 */
export const sadFeelings = {
  sadness: {
    lift: {
      songs: { at: [0.8, 0.65], of: ['pop', 'soul and r&b', 'folk and acoustic', 'latin'] },
      films: { at: [0.9, 0.35], of: ['Comedy', 'Family', 'Animation', 'Romance', 'Music'] },
      without: 'mocking',
    },
    stay: {
      songs: { at: [0.2, 0.25], of: ['folk and acoustic', 'classical and instrumental', 'rock'] },
      films: { at: [0.3, 0.2], of: ['Drama', 'Romance', 'Biography', 'Music'] },
      without: 'mocking',
    },
    distract: {
      songs: { at: [0.55, 0.7], of: ['electronic', 'rock', 'jazz', 'latin'] },
      films: { at: [0.6, 0.75], of: ['Sci-Fi', 'Adventure', 'Fantasy', 'Mystery', 'Thriller'] },
      without: 'mocking',
    },
  },
  anger: {
    lift: {
      songs: { at: [0.8, 0.45], of: ['soul and r&b', 'pop', 'folk and acoustic', 'jazz'] },
      films: { at: [0.9, 0.3], of: ['Comedy', 'Family', 'Animation', 'Music', 'Romance'] },
      without: 'cruel',
    },
    stay: {
      songs: { at: [0.25, 0.85], of: ['metal', 'rock', 'hip-hop', 'electronic'] },
      films: { at: [0.4, 0.75], of: ['Action', 'Crime', 'Thriller', 'Drama', 'Western'] },
      without: 'nothing',
    },
    distract: {
      songs: { at: [0.55, 0.5], of: ['jazz', 'electronic', 'latin', 'folk and acoustic'] },
      films: { at: [0.65, 0.5], of: ['Sci-Fi', 'Adventure', 'Fantasy', 'Documentary'] },
      without: 'cruel',
    },
  },
  fear: {
    lift: {
      songs: {
        at: [0.7, 0.3],
        of: ['folk and acoustic', 'classical and instrumental', 'jazz', 'soul and r&b'],
      },
      films: { at: [0.9, 0.2], of: ['Comedy', 'Family', 'Animation', 'Romance', 'Music'] },
      without: 'frightening',
    },
    stay: {
      songs: { at: [0.3, 0.5], of: ['folk and acoustic', 'rock', 'soul and r&b', 'pop'] },
      films: { at: [0.5, 0.2], of: ['Drama', 'Romance', 'Family', 'Biography'] },
      without: 'frightening',
    },
    distract: {
      songs: { at: [0.65, 0.6], of: ['pop', 'electronic', 'latin', 'jazz'] },
      films: { at: [0.75, 0.5], of: ['Comedy', 'Adventure', 'Fantasy', 'Documentary'] },
      without: 'frightening',
    },
  },
  disappointment: {
    lift: {
      songs: { at: [0.85, 0.8], of: ['pop', 'rock', 'hip-hop', 'latin'] },
      films: { at: [0.9, 0.55], of: ['Comedy', 'Adventure', 'Sport', 'Musical', 'Family'] },
      without: 'nothing',
    },
    stay: {
      songs: { at: [0.3, 0.35], of: ['rock', 'pop', 'folk and acoustic', 'soul and r&b'] },
      films: { at: [0.4, 0.3], of: ['Drama', 'Biography', 'Romance', 'Sport'] },
      without: 'nothing',
    },
    distract: {
      songs: { at: [0.55, 0.85], of: ['electronic', 'hip-hop', 'rock', 'latin'] },
      films: { at: [0.6, 0.85], of: ['Sci-Fi', 'Action', 'Adventure', 'Fantasy', 'Thriller'] },
      without: 'nothing',
    },
  },
  loneliness: {
    lift: {
      songs: { at: [0.8, 0.6], of: ['pop', 'soul and r&b', 'latin', 'folk and acoustic'] },
      films: { at: [0.9, 0.4], of: ['Comedy', 'Family', 'Animation', 'Adventure', 'Music'] },
      without: 'couples',
    },
    stay: {
      songs: { at: [0.25, 0.35], of: ['folk and acoustic', 'soul and r&b', 'pop', 'rock'] },
      films: { at: [0.4, 0.15], of: ['Drama', 'Romance', 'Music', 'Biography'] },
      without: 'nothing',
    },
    distract: {
      songs: { at: [0.6, 0.75], of: ['electronic', 'latin', 'hip-hop', 'pop'] },
      films: { at: [0.65, 0.7], of: ['Adventure', 'Sci-Fi', 'Fantasy', 'Comedy'] },
      without: 'couples',
    },
  },
} as const satisfies Readonly<Partial<Record<Feeling, WishRows>>>;
