import type { Feeling } from '#lib/mood/feelings.ts';
import type { WishRows } from './feelingCriteria.ts';

/**
 * The feelings of a happy mood. Whoever feels well prefers what keeps the feeling (mood management theory), so `stay` is where
 * the feeling is in the plane, `lift` is brighter and a little livelier, and `distract` is absorbing and near the middle.
 * Pop and hip-hop, the paper's music for a happy mood, and its drama, romance and thrillers are where the feeling is like them.
 * @see Russell 1980, "A Circumplex Model of Affect"
 * @see Zillmann 1988, "Mood Management Through Communication Choices"
 */
export const happyFeelings = {
  joy: {
    lift: {
      songs: { at: [0.95, 0.9], of: ['pop', 'latin', 'electronic', 'rock'] },
      films: { at: [0.95, 0.7], of: ['Comedy', 'Musical', 'Adventure', 'Animation'] },
      without: 'nothing',
    },
    stay: {
      songs: { at: [0.85, 0.75], of: ['pop', 'latin', 'hip-hop', 'electronic'] },
      films: { at: [0.9, 0.6], of: ['Comedy', 'Adventure', 'Musical', 'Romance'] },
      without: 'nothing',
    },
    distract: {
      songs: { at: [0.55, 0.8], of: ['electronic', 'rock', 'hip-hop', 'jazz'] },
      films: { at: [0.6, 0.8], of: ['Mystery', 'Sci-Fi', 'Adventure', 'Thriller'] },
      without: 'nothing',
    },
  },
  love: {
    lift: {
      songs: { at: [0.85, 0.6], of: ['soul and r&b', 'pop', 'latin'] },
      films: { at: [0.95, 0.4], of: ['Romance', 'Comedy', 'Musical'] },
      without: 'grim',
    },
    stay: {
      songs: { at: [0.65, 0.4], of: ['soul and r&b', 'pop', 'folk and acoustic', 'jazz'] },
      films: { at: [0.8, 0.25], of: ['Romance', 'Drama', 'Music'] },
      without: 'grim',
    },
    distract: {
      songs: { at: [0.6, 0.7], of: ['electronic', 'rock', 'latin', 'jazz'] },
      films: { at: [0.65, 0.65], of: ['Adventure', 'Fantasy', 'Mystery', 'Documentary'] },
      without: 'grim',
    },
  },
  gratitude: {
    lift: {
      songs: { at: [0.85, 0.65], of: ['soul and r&b', 'pop', 'latin'] },
      films: { at: [0.95, 0.4], of: ['Comedy', 'Family', 'Music', 'Romance'] },
      without: 'grim',
    },
    stay: {
      songs: { at: [0.65, 0.45], of: ['soul and r&b', 'folk and acoustic', 'pop'] },
      films: { at: [0.75, 0.2], of: ['Family', 'Drama', 'Biography', 'Romance'] },
      without: 'grim',
    },
    distract: {
      songs: { at: [0.6, 0.6], of: ['jazz', 'folk and acoustic', 'electronic'] },
      films: { at: [0.65, 0.5], of: ['Adventure', 'Documentary', 'Mystery', 'History'] },
      without: 'grim',
    },
  },
  amusement: {
    lift: {
      songs: { at: [0.95, 0.8], of: ['pop', 'latin', 'electronic'] },
      films: { at: [0.95, 0.6], of: ['Comedy', 'Animation', 'Musical'] },
      without: 'nothing',
    },
    stay: {
      songs: { at: [0.85, 0.65], of: ['pop', 'hip-hop', 'latin'] },
      films: { at: [0.9, 0.5], of: ['Comedy', 'Animation', 'Romance'] },
      without: 'nothing',
    },
    distract: {
      songs: { at: [0.6, 0.75], of: ['electronic', 'rock', 'hip-hop', 'jazz'] },
      films: { at: [0.7, 0.7], of: ['Mystery', 'Adventure', 'Sci-Fi', 'Thriller'] },
      without: 'nothing',
    },
  },
  hope: {
    lift: {
      songs: { at: [0.85, 0.8], of: ['pop', 'rock', 'electronic', 'soul and r&b'] },
      films: { at: [0.95, 0.5], of: ['Comedy', 'Adventure', 'Family', 'Sport'] },
      without: 'grim',
    },
    stay: {
      songs: { at: [0.65, 0.6], of: ['pop', 'folk and acoustic', 'soul and r&b', 'rock'] },
      films: { at: [0.7, 0.4], of: ['Drama', 'Biography', 'Adventure', 'Sport'] },
      without: 'grim',
    },
    distract: {
      songs: { at: [0.55, 0.7], of: ['electronic', 'rock', 'jazz'] },
      films: { at: [0.6, 0.7], of: ['Sci-Fi', 'Adventure', 'Fantasy', 'Mystery'] },
      without: 'grim',
    },
  },
  pride: {
    lift: {
      songs: { at: [0.85, 0.95], of: ['hip-hop', 'pop', 'rock', 'electronic'] },
      films: { at: [0.9, 0.8], of: ['Adventure', 'Action', 'Comedy', 'Sport'] },
      without: 'nothing',
    },
    stay: {
      songs: { at: [0.7, 0.85], of: ['hip-hop', 'rock', 'pop', 'electronic'] },
      films: { at: [0.75, 0.7], of: ['Sport', 'Adventure', 'Biography', 'Action'] },
      without: 'nothing',
    },
    distract: {
      songs: { at: [0.55, 0.65], of: ['electronic', 'jazz', 'rock'] },
      films: { at: [0.6, 0.65], of: ['Mystery', 'Sci-Fi', 'Documentary', 'Thriller'] },
      without: 'nothing',
    },
  },
  calm: {
    lift: {
      songs: { at: [0.8, 0.4], of: ['folk and acoustic', 'soul and r&b', 'jazz', 'pop'] },
      films: { at: [0.9, 0.2], of: ['Comedy', 'Family', 'Romance', 'Animation'] },
      without: 'rousing',
    },
    stay: {
      songs: { at: [0.6, 0.2], of: ['classical and instrumental', 'folk and acoustic', 'jazz'] },
      films: { at: [0.75, 0.1], of: ['Romance', 'Family', 'Drama', 'Documentary'] },
      without: 'rousing',
    },
    distract: {
      songs: { at: [0.6, 0.4], of: ['jazz', 'electronic', 'classical and instrumental'] },
      films: { at: [0.65, 0.35], of: ['Documentary', 'Mystery', 'Fantasy', 'History'] },
      without: 'rousing',
    },
  },
} as const satisfies Readonly<Partial<Record<Feeling, WishRows>>>;
