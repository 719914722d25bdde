import { Fragment } from 'preact';
import { genreName } from '#entrypoints/shared/format/genreName.ts';
import { language, listed } from '#entrypoints/shared/format/language.ts';
import { pageLocale } from '#entrypoints/shared/format/pageLocale.ts';
import { i18n } from '#i18n';
import {
  type FilmService,
  filmServices,
  filmUrl,
  type SongService,
  songServices,
  songUrl,
} from '#lib/catalog/services.ts';
import { formatRating, renderReasons } from '#lib/recommend/explain/render.ts';
import { coverOf } from '#lib/recommend/present/cover.ts';
import type { FilmPick, SongPick } from '#lib/recommend/present/pick.ts';
import type { Reason } from '#lib/recommend/score/reason.ts';
import { CoverArt } from './CoverArt.tsx';
import './pickLink.css';

/** A song that links to the user's music service. */
export function SongLink({ song, service }: { song: SongPick; service: SongService }) {
  return (
    <PickLink
      pick={song}
      link={{ href: songUrl(service, song), title: i18n.t('picks.searchOn', [songServices[service].name]) }}
      score={i18n.t('picks.onSpotify', [song.score])}
      by={song.artist}
    />
  );
}

/** A film that links to the user's film service. */
export function FilmLink({ film, service }: { film: FilmPick; service: FilmService }) {
  return (
    <PickLink
      pick={film}
      link={{ href: filmUrl(service, film), title: i18n.t('picks.openOn', [filmServices[service].name]) }}
      score={i18n.t('picks.onImdb', [formatRating(film.average, language())])}
    />
  );
}

interface Props {
  readonly pick: SongPick | FilmPick;
  readonly link: { readonly href: string; readonly title: string };
  /** What Spotify or IMDb says of the pick. */
  readonly score: string;
  /** The artist of a song. */
  readonly by?: string;
}

/**
 * A pick on two lines: title, year and score; then artist, reason and genres. A line that is too long ends in an
 * ellipsis. Tooltip and screen readers have all of it, and it wraps while a key has moved the focus into the pick.
 */
function PickLink({ pick, link, score, by = '' }: Props) {
  const about = [
    { kind: 'by', text: by },
    { kind: 'why', text: reasonOf(pick) },
    { kind: 'genres', text: listed(otherGenres(pick).map(genreName), 'unit') },
  ].filter(({ text }) => text !== '');
  return (
    <a class="pick" {...link} target="_blank" rel="noreferrer">
      <CoverArt cover={coverOf(pick)} />
      <span class="name">
        <strong dir="auto" title={pick.title}>
          {pick.title}
        </strong>{' '}
        {pick.year !== null && <span class="year">{pick.year}</span>} <span class="score">{score}</span>
      </span>{' '}
      <span class="about" title={about.map(({ text }) => text).join(separator)}>
        {about.map(({ kind, text }, k) => (
          <Fragment key={kind}>
            {k > 0 && separator}
            <bdi class={kind}>{text}</bdi>
          </Fragment>
        ))}
      </span>
    </a>
  );
}

const separator = ' · ';

/** Returns the reasons of a pick without its rating or popularity, which is its score. */
const reasonOf = ({ why }: SongPick | FilmPick): string =>
  renderReasons(
    why.filter(({ kind }) => kind !== 'rating' && kind !== 'popularity'),
    pageLocale(),
  );

/** Returns the genres of a pick that its reasons do not name. */
function otherGenres({ genres, why }: SongPick | FilmPick): readonly string[] {
  const named = why.flatMap(genresIn);
  return genres.filter((genre) => !named.includes(genre));
}

function genresIn(reason: Reason): readonly string[] {
  if ('genres' in reason) return reason.genres;
  if ('genre' in reason) return [reason.genre];
  return 'trait' in reason && reason.trait === 'genre' ? [reason.name] : [];
}
