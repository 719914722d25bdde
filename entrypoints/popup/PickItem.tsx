import { FilmLink, SongLink } from '#entrypoints/shared/components/PickLink.tsx';
import type { FilmService, SongService } from '#lib/catalog/services.ts';
import type { FilmPick, SongPick } from '#lib/recommend/present/pick.ts';
import type { Taste } from '#lib/taste/taste.ts';
import { RatingButtons } from './RatingButtons.tsx';
import './pickItem.css';

/** A song in the list of picks, with buttons to rate it. */
export function SongItem({ song, taste, service }: { song: SongPick; taste: Taste; service: SongService }) {
  return (
    <li>
      <SongLink song={song} service={service} />
      <RatingButtons item={song.id} genres={song.genres} title={song.title} taste={taste} known="heard" />
    </li>
  );
}

/** A film in the list of picks, with buttons to rate it. */
export function FilmItem({ film, taste, service }: { film: FilmPick; taste: Taste; service: FilmService }) {
  return (
    <li>
      <FilmLink film={film} service={service} />
      <RatingButtons item={film.id} genres={film.genres} title={film.title} taste={taste} known="seen" />
    </li>
  );
}
