import { useEffect, useMemo } from 'preact/hooks';
import { Detail } from '#entrypoints/shared/components/Detail.tsx';
import { i18n } from '#i18n';
import { command, request } from '#lib/browser/client.ts';
import type { StoredTaste } from '#lib/browser/storage/taste.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { renderShortage } from '#lib/recommend/explain/render.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import type { Shortage, Side } from '#lib/recommend/score/reason.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Wish } from '#lib/taste/wishes.ts';
import { CopyButton } from './CopyButton.tsx';
import { FilmItem, SongItem } from './PickItem.tsx';
import { popupLocale } from './popupLocale.ts';
import { CatalogsFailureState } from './States.tsx';
import { WishChoice } from './WishChoice.tsx';

interface Props {
  readonly mood: DecidedMood;
  readonly seed: number;
  /** Strength of the mood, 0 to 1. */
  readonly weight: number;
  readonly wish: Wish;
  /** Nothing about death and nothing disturbing is picked. */
  readonly gentle: boolean;
  readonly stored: StoredTaste;
  readonly settings: Settings;
  readonly catalogs: Catalogs | Error | undefined;
}

/** Ten songs and ten films that fit a mood, a wish and a taste. */
export function PickLists({
  mood,
  seed,
  weight,
  wish,
  gentle,
  stored: { value: taste, loadError },
  settings,
  catalogs,
}: Props) {
  // `taste` is deliberately not a dependency: the list must not reshuffle while the user is rating it.
  const picks = useMemo(
    () =>
      catalogs && !(catalogs instanceof Error)
        ? recommend(catalogs, { mood, seed, weight, wish, gentle, taste, date: new Date() })
        : undefined,
    [catalogs, mood, seed, weight, wish, gentle],
  );
  useEffect(() => {
    if (!picks) return;
    // Effects run after painting. The popup benchmark measures the time until this mark.
    performance.mark('picks');
    void command(
      'recordShown',
      seed,
      [...picks.songs, ...picks.films].map(({ id }) => id),
    );
  }, [picks, seed]);
  if (catalogs instanceof Error) return <CatalogsFailureState error={catalogs} />;
  if (!picks) return <p class="quiet loading">{i18n.t('picks.loading')}</p>;
  return (
    <section class="picks">
      <WishChoice mood={mood} wish={wish} />
      {loadError !== undefined && (
        <p class="note" role="alert">
          {i18n.t('picks.withoutTaste')} <Detail text={loadError} />
        </p>
      )}
      <div class="heading">
        <h2>{i18n.t('picks.songs')}</h2>
        <span class="tools">
          <CopyButton side="songs" picks={picks.songs} />
          <button type="button" onClick={() => void request('shufflePicks')}>
            {i18n.t('picks.shuffle')}
          </button>
        </span>
      </div>
      <ShortageNote side="songs" shortage={picks.shortages?.songs} />
      <ol aria-label={i18n.t('picks.songs')}>
        {picks.songs.map((song) => (
          <SongItem key={song.id} song={song} taste={taste} service={settings.songService} />
        ))}
      </ol>
      <div class="heading">
        <h2>{i18n.t('picks.films')}</h2>
        <CopyButton side="films" picks={picks.films} />
      </div>
      <ShortageNote side="films" shortage={picks.shortages?.films} />
      <ol aria-label={i18n.t('picks.films')}>
        {picks.films.map((film) => (
          <FilmItem key={film.id} film={film} taste={taste} service={settings.filmService} />
        ))}
      </ol>
    </section>
  );
}

/** Explains why there are fewer than ten picks. */
function ShortageNote({ side, shortage }: { side: Side; shortage: Shortage | undefined }) {
  return shortage === undefined ? null : <p class="note">{renderShortage(side, shortage, popupLocale())}</p>;
}
