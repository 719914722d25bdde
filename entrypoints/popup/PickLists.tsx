import { useEffect, useMemo } from 'preact/hooks';
import { Detail } from '#entrypoints/shared/components/Detail.tsx';
import { genreName } from '#entrypoints/shared/format/genreName.ts';
import { listed } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import { command, request } from '#lib/browser/protocol.ts';
import type { StoredTaste } from '#lib/browser/storage/taste.ts';
import {
  type FilmService,
  filmServices,
  filmUrl,
  type SongService,
  songServices,
  songUrl,
} from '#lib/catalog/services.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { coverOf } from '#lib/recommend/present/cover.ts';
import type { Catalogs, FilmPick, SongPick } from '#lib/recommend/present/pick.ts';
import type { Wish } from '#lib/recommend/query/criteria.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import type { Shortage, Side } from '#lib/recommend/score/reason.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Taste } from '#lib/taste/taste.ts';
import { CopyButton } from './CopyButton.tsx';
import { CoverArt } from './CoverArt.tsx';
import { RatingButtons } from './RatingButtons.tsx';
import { oneDecimal, shortageText, whyText } from './reasons.ts';
import { WishChoice } from './WishChoice.tsx';

interface Props {
  readonly mood: DecidedMood;
  readonly seed: number;
  /** How strongly the mood is felt, 0 to 1. */
  readonly weight: number;
  readonly wish: Wish;
  readonly stored: StoredTaste;
  readonly settings: Settings;
  readonly catalogs: Catalogs | Error | undefined;
}

/** Ten songs and ten films for a mood, a wish and a taste. */
export function PickLists({
  mood,
  seed,
  weight,
  wish,
  stored: { taste, damage },
  settings,
  catalogs,
}: Props) {
  // The taste of the moment they are drawn: a list does not change under the hand that says something of it.
  const picks = useMemo(
    () =>
      catalogs && !(catalogs instanceof Error)
        ? recommend(catalogs, { mood, seed, weight, wish, taste })
        : undefined,
    [catalogs, mood, seed, weight, wish],
  );
  useEffect(() => {
    if (!picks) return;
    // Effects run once what they belong to is painted: the bench looks for this.
    performance.mark('picks');
    void command(
      'shown',
      seed,
      [...picks.songs, ...picks.films].map(({ id }) => id),
    );
  }, [picks, seed]);
  if (catalogs instanceof Error) {
    return (
      <section class="state" role="alert">
        <h2>{i18n.t('picks.catalogsFailed')}</h2>
        <p>{i18n.t('failure.reinstall')}</p>
        <Detail text={catalogs.message} />
      </section>
    );
  }
  if (!picks) return <p class="quiet loading">{i18n.t('picks.loading')}</p>;
  return (
    <section class="picks">
      <WishChoice mood={mood} wish={wish} />
      {damage !== undefined && (
        <p class="note" role="alert">
          {i18n.t('picks.withoutTaste')} <Detail text={damage} />
        </p>
      )}
      <div class="heading">
        <h2>{i18n.t('picks.songs')}</h2>
        <span class="tools">
          <CopyButton what="songs" picks={picks.songs} />
          <button type="button" onClick={() => void request('shuffle')}>
            {i18n.t('picks.shuffle')}
          </button>
        </span>
      </div>
      <Note side="songs" shortage={picks.shortages?.songs} />
      <ol aria-label={i18n.t('picks.songs')}>
        {picks.songs.map((song) => (
          <SongItem key={song.id} song={song} taste={taste} service={settings.songService} />
        ))}
      </ol>
      <div class="heading">
        <h2>{i18n.t('picks.films')}</h2>
        <CopyButton what="films" picks={picks.films} />
      </div>
      <Note side="films" shortage={picks.shortages?.films} />
      <ol aria-label={i18n.t('picks.films')}>
        {picks.films.map((film) => (
          <FilmItem key={film.id} film={film} taste={taste} service={settings.filmService} />
        ))}
      </ol>
    </section>
  );
}

/** Why there are fewer than ten. */
function Note({ side, shortage }: { side: Side; shortage: Shortage | undefined }) {
  return shortage === undefined ? null : <p class="note">{shortageText(side, shortage)}</p>;
}

function SongItem({ song, taste, service }: { song: SongPick; taste: Taste; service: SongService }) {
  return (
    <PickItem
      pick={song}
      taste={taste}
      seenWord={i18n.t('say.heard')}
      link={{ href: songUrl(service, song), title: i18n.t('picks.searchOn', [songServices[service].name]) }}
      rating={{ text: String(song.score), title: i18n.t('picks.popularity') }}
      by={[song.artist, song.year, genreNames(song.genres)]}
    />
  );
}

function FilmItem({ film, taste, service }: { film: FilmPick; taste: Taste; service: FilmService }) {
  return (
    <PickItem
      pick={film}
      taste={taste}
      seenWord={i18n.t('say.seen')}
      link={{ href: filmUrl(service, film), title: i18n.t('picks.openOn', [filmServices[service].name]) }}
      rating={{ text: oneDecimal(film.score), title: i18n.t('picks.rating') }}
      by={[film.year, genreNames(film.genres)]}
    />
  );
}

const genreNames = (genres: readonly string[]): string => listed(genres.map(genreName), 'unit');

interface ItemProps {
  readonly pick: SongPick | FilmPick;
  readonly taste: Taste;
  readonly seenWord: string;
  readonly link: { readonly href: string; readonly title: string };
  readonly rating: { readonly text: string; readonly title: string };
  /** What is known of it; null is left out. */
  readonly by: readonly (string | number | null)[];
}

function PickItem({ pick, taste, seenWord, link, rating, by }: ItemProps) {
  return (
    <li>
      <a {...link} target="_blank" rel="noreferrer">
        <CoverArt cover={coverOf(pick)} />
        <strong>{pick.title}</strong>
        <span class="rating" title={rating.title}>
          {rating.text}
        </span>
        <span class="by">{by.filter((part) => part !== null).join(' · ')}</span>
        <span class="why">{whyText(pick.why)}</span>
      </a>
      <RatingButtons item={pick.id} title={pick.title} taste={taste} seenWord={seenWord} />
    </li>
  );
}
