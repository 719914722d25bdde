import { useMemo } from 'preact/hooks';
import { ask } from '../../lib/browser/messages.ts';
import type { DecidedMood } from '../../lib/mood/reading.ts';
import { filmUrl, songSearchUrl } from '../../lib/recommend/links.ts';
import type { FilmPick, SongPick } from '../../lib/recommend/pick.ts';
import { type Catalogs, recommend } from '../../lib/recommend/recommend.ts';

interface Props {
  readonly mood: DecidedMood;
  readonly seed: number;
  /** How strongly the mood is felt, 0 to 1. */
  readonly weight: number;
  readonly catalogs: Catalogs | Error | undefined;
}

/** Ten songs and ten films for a mood. */
export function PickLists({ mood, seed, weight, catalogs }: Props) {
  const picks = useMemo(
    () =>
      catalogs && !(catalogs instanceof Error) ? recommend(catalogs, { mood, seed, weight }) : undefined,
    [catalogs, mood, seed, weight],
  );
  if (catalogs instanceof Error) {
    return (
      <section class="state" role="alert">
        <h2>The catalogs do not load</h2>
        <p class="quiet">{catalogs.message}</p>
      </section>
    );
  }
  if (!picks) return <p class="quiet loading">Looking for songs and films …</p>;
  return (
    <section class="picks">
      <div class="heading">
        <h2>Songs</h2>
        <button type="button" onClick={() => void ask('shuffle')}>
          Shuffle
        </button>
      </div>
      <ol aria-label="Songs">
        {picks.songs.map((song) => (
          <SongItem key={`${song.artist} ${song.title}`} song={song} />
        ))}
      </ol>
      <h2>Films</h2>
      <ol aria-label="Films">
        {picks.films.map((film) => (
          <FilmItem key={film.imdbId} film={film} />
        ))}
      </ol>
    </section>
  );
}

function SongItem({ song }: { song: SongPick }) {
  return (
    <PickItem
      pick={song}
      link={{ href: songSearchUrl(song), title: 'Search on Spotify' }}
      rating={{ text: String(song.score), title: 'Popularity on Spotify, of 100' }}
      by={[song.artist, song.year, song.genres.join(', ')]}
    />
  );
}

function FilmItem({ film }: { film: FilmPick }) {
  return (
    <PickItem
      pick={film}
      link={{ href: filmUrl(film), title: 'Open on IMDb' }}
      rating={{ text: film.score.toFixed(1), title: 'Rating weighted by votes, of 10' }}
      by={[film.year, film.genres.join(', ')]}
    />
  );
}

interface ItemProps {
  readonly pick: SongPick | FilmPick;
  readonly link: { readonly href: string; readonly title: string };
  readonly rating: { readonly text: string; readonly title: string };
  /** What is known of it; null is left out. */
  readonly by: readonly (string | number | null)[];
}

function PickItem({ pick, link, rating, by }: ItemProps) {
  return (
    <li>
      <a {...link} target="_blank" rel="noreferrer">
        <strong>{pick.title}</strong>
        <span class="rating" title={rating.title}>
          {rating.text}
        </span>
        <span class="by">{by.filter((part) => part !== null).join(' · ')}</span>
        <span class="why">{pick.why}</span>
      </a>
    </li>
  );
}
