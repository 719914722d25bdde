import { genreName } from '#entrypoints/shared/format/genreName.ts';
import { language, listed } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import { capitalised } from '#lib/recommend/explain/words.ts';
import type { Purpose, Reason, Shortage, Side, Sound } from '#lib/recommend/score/reason.ts';

const sounds = {
  sad: 'why.soundsSad',
  cheerful: 'why.soundsCheerful',
  calm: 'why.soundsCalm',
  lively: 'why.soundsLively',
} as const satisfies Readonly<Record<Sound, string>>;
const purposes = {
  liftHappy: 'why.liftHappy',
  liftSad: 'why.liftSad',
  stayHappy: 'why.stayHappy',
  staySad: 'why.staySad',
  distract: 'why.distract',
  start: 'why.start',
  onTheWay: 'why.onTheWay',
  goal: 'why.goal',
} as const satisfies Readonly<Record<Purpose, string>>;
const liked = { genre: 'why.likedGenre', decade: 'why.likedDecade', maker: 'why.likedMaker' } as const;
const ofSide = {
  songs: { counted: 'why.songs', allRefused: 'shortage.everySong', left: 'shortage.songs' },
  films: { counted: 'why.films', allRefused: 'shortage.everyFilm', left: 'shortage.films' },
} as const satisfies Readonly<Record<Side, object>>;

/** What ranked a pick, in one line. */
export const whyText = (why: readonly Reason[]): string => capitalised(why.map(clauseText).join('; '));

function clauseText(clause: Reason): string {
  switch (clause.kind) {
    case 'fit': {
      const genres = listed(clause.genres.map(genreName), 'conjunction');
      const sound = listed(
        clause.sound.map((one) => i18n.t(sounds[one])),
        'conjunction',
      );
      return [genres, sound, i18n.t(purposes[clause.purpose])].filter((part) => part !== '').join(', ');
    }
    case 'loved':
      return i18n.t('why.loved', [genreName(clause.genre)]);
    case 'chosen':
      return i18n.t(clause.mood === 'happy' ? 'why.chosenHappy' : 'why.chosenSad', [genreName(clause.genre)]);
    case 'decade':
      return i18n.t('why.decade', [clause.decade]);
    case 'liked': {
      const { side, likes, trait, name } = clause;
      return i18n.t(liked[trait], [
        i18n.t(ofSide[side].counted, likes),
        trait === 'genre' ? genreName(name) : name,
      ]);
    }
    case 'new':
      return i18n.t('why.new', [newName(clause)]);
    case 'rating':
      return i18n.t('why.rating', [oneDecimal(clause.average), people(clause.votes)]);
    case 'popularity':
      return i18n.t('why.popularity', [clause.popularity]);
    case 'rank':
      return i18n.t('why.rank', [clause.rank, clause.of]);
  }
}

function newName({ trait, name }: Extract<Reason, { kind: 'new' }>): string {
  if (trait === 'decade') return i18n.t('survey.decade', [name]);
  return trait === 'genre' ? genreName(name) : name;
}

/** Why there are fewer than ten, in a few sentences. */
export function shortageText(side: Side, shortage: Shortage): string {
  if (shortage.kind === 'allRefused') return i18n.t(ofSide[side].allRefused);
  const { left, refused, leanings } = shortage;
  return [
    i18n.t(ofSide[side].left, left),
    ...(refused.length > 0
      ? [i18n.t('shortage.refused', [listed(refused.map(genreName), 'conjunction')])]
      : []),
    ...(leanings ? [i18n.t('shortage.leanings')] : []),
    i18n.t('shortage.answered'),
  ].join(' ');
}

/** "8.0" */
export const oneDecimal = (score: number): string =>
  score.toLocaleString(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "1.9 million" */
const people = (count: number): string =>
  count.toLocaleString(language(), { notation: 'compact', compactDisplay: 'long' });
