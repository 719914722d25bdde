import { genreName } from '#entrypoints/shared/format/genreName.ts';
import { language, listed } from '#entrypoints/shared/format/language.ts';
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
import type { Taste } from '#lib/taste/taste.ts';
import { CoverArt } from './CoverArt.tsx';
import { popupLocale } from './popupLocale.ts';
import { RatingButtons } from './RatingButtons.tsx';

/** A song in the list of picks. It links to the user's music service. */
export function SongItem({ song, taste, service }: { song: SongPick; taste: Taste; service: SongService }) {
  return (
    <PickItem
      pick={song}
      taste={taste}
      seenLabel={i18n.t('rate.heard')}
      link={{ href: songUrl(service, song), title: i18n.t('picks.searchOn', [songServices[service].name]) }}
      rating={{ text: String(song.score), title: i18n.t('picks.popularity') }}
      details={[song.artist, song.year, genreNames(song.genres)]}
    />
  );
}

/** A film in the list of picks. It links to the user's film service. */
export function FilmItem({ film, taste, service }: { film: FilmPick; taste: Taste; service: FilmService }) {
  return (
    <PickItem
      pick={film}
      taste={taste}
      seenLabel={i18n.t('rate.seen')}
      link={{ href: filmUrl(service, film), title: i18n.t('picks.openOn', [filmServices[service].name]) }}
      rating={{ text: formatRating(film.score, language()), title: i18n.t('picks.rating') }}
      details={[film.year, genreNames(film.genres)]}
    />
  );
}

const genreNames = (genres: readonly string[]): string => listed(genres.map(genreName), 'unit');

interface Props {
  readonly pick: SongPick | FilmPick;
  readonly taste: Taste;
  readonly seenLabel: string;
  readonly link: { readonly href: string; readonly title: string };
  readonly rating: { readonly text: string; readonly title: string };
  /** The artist, year and genres; null is left out. */
  readonly details: readonly (string | number | null)[];
}

function PickItem({ pick, taste, seenLabel, link, rating, details }: Props) {
  return (
    <li>
      <a {...link} target="_blank" rel="noreferrer">
        <CoverArt cover={coverOf(pick)} />
        <strong>{pick.title}</strong>
        <span class="rating" title={rating.title}>
          {rating.text}
        </span>
        <span class="by">{details.filter((part) => part !== null).join(' · ')}</span>
        <span class="why">{renderReasons(pick.why, popupLocale())}</span>
      </a>
      <RatingButtons item={pick.id} title={pick.title} taste={taste} seenLabel={seenLabel} />
    </li>
  );
}
