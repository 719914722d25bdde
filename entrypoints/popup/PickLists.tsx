import { useEffect, useMemo } from 'preact/hooks';
import { Detail } from '#entrypoints/shared/components/Detail.tsx';
import { pageLocale } from '#entrypoints/shared/format/pageLocale.ts';
import { i18n } from '#i18n';
import { command, request } from '#lib/browser/client.ts';
import type { StoredTaste } from '#lib/browser/storage/taste.ts';
import type { Feeling } from '#lib/mood/feelings.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { renderShortage } from '#lib/recommend/explain/render.ts';
import type { Catalogs, Picks } from '#lib/recommend/present/pick.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { type Tab, tabs } from '#lib/taste/chosenTab.ts';
import type { Wish } from '#lib/taste/wishes.ts';
import { CopyButton } from './CopyButton.tsx';
import { FilmItem, SongItem } from './PickItem.tsx';
import { PickSkeleton } from './PickSkeleton.tsx';
import { PickTabs, TabPanel } from './PickTabs.tsx';
import { CatalogsFailureState } from './States.tsx';
import { WhyThese } from './WhyThese.tsx';
import { WishChoice } from './WishChoice.tsx';
import './picks.css';

interface Props {
  readonly mood: DecidedMood;
  /** Undefined if no feeling is clear. */
  readonly feeling: Feeling | undefined;
  readonly seed: number;
  /** Strength of the mood, 0 to 1. */
  readonly weight: number;
  readonly wish: Wish;
  /** Nothing about death and nothing disturbing is picked. */
  readonly gentle: boolean;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly stored: StoredTaste;
  readonly settings: Settings;
  readonly catalogs: Catalogs | Error | undefined;
}

/** Ten songs and ten films, in two tabs, that fit a mood, a wish and a taste. */
export function PickLists({
  mood,
  feeling,
  seed,
  weight,
  wish,
  gentle,
  tab,
  onTab,
  stored,
  settings,
  catalogs,
}: Props) {
  const { value: taste, loadError } = stored;
  // `taste` is deliberately not a dependency: the list must not reshuffle while the user is rating it.
  const picks = useMemo(
    () =>
      catalogs && !(catalogs instanceof Error)
        ? recommend(catalogs, {
            mood,
            ...(feeling && { feeling }),
            seed,
            weight,
            wish,
            gentle,
            taste,
            date: new Date(),
          })
        : undefined,
    [catalogs, mood, feeling, seed, weight, wish, gentle],
  );
  useEffect(() => {
    if (!picks) return;
    // Effects run after painting. The popup benchmark measures the time until this mark.
    performance.mark('picks');
    const shown = picks[tab].map(({ id }) => id);
    void command('recordShown', seed, shown);
  }, [picks, seed, tab]);
  if (catalogs instanceof Error) return <CatalogsFailureState error={catalogs} />;
  return (
    <section class="picks">
      <WishChoice mood={mood} wish={wish} />
      {loadError !== undefined && (
        <p class="note" role="alert">
          {i18n.t('picks.withoutTaste')} <Detail text={loadError} />
        </p>
      )}
      <div class="heading">
        <PickTabs tab={tab} onChoose={onTab} />
        <span class="tools">
          {picks && <CopyButton key={tab} side={tab} picks={picks[tab]} />}
          <button type="button" onClick={() => void request('shufflePicks')}>
            {i18n.t('picks.shuffle')}
          </button>
        </span>
      </div>
      {tabs.map((one) => (
        <TabPanel key={one} tab={one} isShown={one === tab}>
          {picks && <PickList of={one} picks={picks} taste={taste} settings={settings} />}
          {!picks && one === tab && <PickSkeleton />}
        </TabPanel>
      ))}
      <WhyThese tab={tab} />
    </section>
  );
}

interface ListProps {
  readonly of: Tab;
  readonly picks: Picks;
  readonly taste: StoredTaste['value'];
  readonly settings: Settings;
}

/** The songs or the films, after a note if there are fewer than ten. */
function PickList({ of, picks: { songs, films, shortages }, taste, settings }: ListProps) {
  const shortage = shortages?.[of];
  return (
    <>
      {shortage !== undefined && <p class="note">{renderShortage(of, shortage, pageLocale())}</p>}
      <ol aria-label={i18n.t(of === 'songs' ? 'picks.songs' : 'picks.films')}>
        {of === 'songs'
          ? songs.map((song) => (
              <SongItem key={song.id} song={song} taste={taste} service={settings.songService} />
            ))
          : films.map((film) => (
              <FilmItem key={film.id} film={film} taste={taste} service={settings.filmService} />
            ))}
      </ol>
    </>
  );
}
