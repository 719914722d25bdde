import type { TraitKind } from '#lib/recommend/sample/posteriors.ts';
import type { Feeling, Reason, Shortage, Side, Sound } from '#lib/recommend/score/reason.ts';
import { purposeKeys } from './purposeKeys.ts';

const soundKeys = {
  sad: 'why.soundsSad',
  cheerful: 'why.soundsCheerful',
  calm: 'why.soundsCalm',
  lively: 'why.soundsLively',
} as const satisfies Readonly<Record<Sound, string>>;
const feelKeys = {
  warm: 'why.feelsWarm',
  funny: 'why.feelsFunny',
  exciting: 'why.feelsExciting',
  gentle: 'why.feelsGentle',
  light: 'why.feelsLight',
  moving: 'why.feelsMoving',
  heavy: 'why.feelsHeavy',
  sad: 'why.feelsSad',
} as const satisfies Readonly<Record<Feeling, string>>;
const likedKeys = {
  genre: 'why.likedGenre',
  decade: 'why.likedDecade',
  creator: 'why.likedCreator',
} as const satisfies Readonly<Record<TraitKind, string>>;
const sideKeys = {
  songs: {
    count: 'why.songs',
    allRefused: 'shortage.everySong',
    left: 'shortage.songs',
    limits: 'shortage.limitsOfSongs',
  },
  films: {
    count: 'why.films',
    allRefused: 'shortage.everyFilm',
    left: 'shortage.films',
    limits: 'shortage.limits',
  },
} as const satisfies Readonly<Record<Side, object>>;

/** The texts and formats of a language. The popup takes them from the browser, the command line from en.yml. */
export interface Locale {
  /** The BCP 47 code that lists and numbers are formatted with, such as 'en' or 'pt-BR'. */
  readonly code: string;
  /**
   * Returns the text of a key of `assets/locales`. A list of substitutions replaces $1, $2, ... A count selects the
   * plural form and replaces $1.
   */
  readonly translate: (key: string, substitutions?: readonly (string | number)[] | number) => string;
  /** Returns the name of a catalog's genre. */
  readonly genreName: (genre: string) => string;
}

/**
 * Renders the reasons of a pick as one line: "Comedy, warm and funny, for a happy mood; you liked 2 films by Nora Ephron;
 * rated 7.4 by 1.9 million on IMDb".
 */
export const renderReasons = (reasons: readonly Reason[], locale: Locale): string =>
  capitalized(reasons.map((reason) => renderReason(reason, locale)).join('; '));

function renderReason(reason: Reason, locale: Locale): string {
  const { translate, genreName } = locale;
  switch (reason.kind) {
    case 'fit': {
      const genres = formatList(reason.genres.map(genreName), locale);
      const keys = [
        ...reason.sound.map((sound) => soundKeys[sound]),
        ...(reason.feel ?? []).map((feeling) => feelKeys[feeling]),
      ];
      const words = formatList(
        keys.map((key) => translate(key)),
        locale,
      );
      const purpose = translate(purposeKeys[reason.purpose]);
      return [genres, words, purpose].filter((part) => part !== '').join(', ');
    }
    case 'guess':
      return translate('why.guess');
    case 'loved':
      return translate('why.loved', [genreName(reason.genre)]);
    case 'chosen':
      return translate(reason.mood === 'happy' ? 'why.chosenHappy' : 'why.chosenSad', [
        genreName(reason.genre),
      ]);
    case 'decade':
      return translate('why.decade', [reason.decade]);
    case 'liked': {
      const { side, likes, trait, name } = reason;
      return translate(likedKeys[trait], [
        translate(sideKeys[side].count, likes),
        trait === 'genre' ? genreName(name) : name,
      ]);
    }
    case 'new':
      return translate('why.new', [newTraitName(reason, locale)]);
    case 'rating':
      return translate('why.rating', [
        formatRating(reason.average, locale.code),
        formatVotes(reason.votes, locale.code),
      ]);
    case 'popularity':
      return translate('why.popularity', [reason.popularity]);
    case 'rank':
      return translate('why.rank', [reason.rank, reason.total]);
  }
}

function newTraitName({ trait, name }: Extract<Reason, { kind: 'new' }>, locale: Locale): string {
  if (trait === 'decade') return locale.translate('survey.decade', [name]);
  return trait === 'genre' ? locale.genreName(name) : name;
}

/** Renders in a few sentences why there are fewer picks than requested. */
export function renderShortage(side: Side, shortage: Shortage, locale: Locale): string {
  const { translate, genreName } = locale;
  if (shortage.kind === 'allRefused') return translate(sideKeys[side].allRefused);
  const { left, refused, preferences, limits } = shortage;
  return [
    translate(sideKeys[side].left, left),
    ...(refused.length > 0
      ? [translate('shortage.refused', [formatList(refused.map(genreName), locale)])]
      : []),
    ...(preferences ? [translate('shortage.preferences')] : []),
    ...(limits ? [translate(sideKeys[side].limits)] : []),
    translate('shortage.rated'),
  ].join(' ');
}

/** Formats a rating with one decimal: "8.0". */
export const formatRating = (rating: number, code: string): string =>
  rating.toLocaleString(code, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Formats a vote count: "812", "12 thousand", "1.9 million". */
const formatVotes = (votes: number, code: string): string =>
  votes.toLocaleString(code, { notation: 'compact', compactDisplay: 'long' });

/** Formats a list: "Comedy, Drama, and War". */
const formatList = (names: readonly string[], { code }: Locale): string =>
  new Intl.ListFormat(code, { type: 'conjunction', style: 'long' }).format(names);

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
