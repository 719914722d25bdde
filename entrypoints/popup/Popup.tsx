import { CrisisNote } from '#entrypoints/shared/components/CrisisNote.tsx';
import { PostText } from '#entrypoints/shared/components/PostText.tsx';
import { StorageNotes } from '#entrypoints/shared/components/StorageNotes.tsx';
import { region } from '#entrypoints/shared/format/region.ts';
import { useCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import { useCurrentPost } from '#entrypoints/shared/hooks/useCurrentPost.ts';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { i18n } from '#i18n';
import { openOptions } from '#lib/browser/pages.ts';
import { currentMood, failure, strengthOf } from '#lib/browser/storage/currentMood.ts';
import { openPosts } from '#lib/browser/storage/openPosts.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { settingsLoadError, storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { isPaused } from '#lib/settings/settings.ts';
import { BoxHelp } from './BoxHelp.tsx';
import { MoodCard } from './MoodCard.tsx';
import type { Opening } from './opening.ts';
import { PausedNote } from './PausedNote.tsx';
import { PickLists } from './PickLists.tsx';
import { SiteBar } from './SiteBar.tsx';
import { AskState, EmptyState, FailureState } from './States.tsx';
import { useTab } from './useTab.ts';

interface Props {
  /** The state to render first. After that the popup follows changes in storage. */
  readonly opened: Opening;
  /** The catalogs, which start to load before the first render. */
  readonly loading: Promise<Catalogs | Error>;
}

/**
 * The whole popup, from top to bottom: help lines if an open post suggests a risk, storage problems, the pause, then a
 * model failure, an empty state, or the mood with its words and picks, and finally the settings of the current site.
 */
export function Popup({ opened, loading }: Props) {
  const current = useStored(currentMood, opened.current);
  const modelFailure = useStored(failure, opened.modelFailure);
  const post = useCurrentPost(current, opened.post);
  const isAtRisk = useStored(openPosts, opened.posts).some((post) => post.isAtRisk);
  const stored = useStored(storedTaste, opened.stored);
  const wishes = useStored(storedWishes, opened.wishes);
  const settings = useStored(storedSettings, opened.settings);
  const lastSaveError = useStored(saveError, opened.lastSaveError);
  const settingsError = useStored(settingsLoadError, opened.settingsError);
  const catalogs = useCatalogs(loading);
  const [tab, chooseTab] = useTab(opened.chosen.tab);
  const paused = settings.agreed && isPaused(settings, Date.now());
  return (
    <main>
      <header>
        <h1>{i18n.t('popup.title')}</h1>
        <button type="button" onClick={() => void openOptions()}>
          {i18n.t('popup.yourTaste')}
        </button>
      </header>
      {isAtRisk && <CrisisNote region={region} />}
      <StorageNotes saveError={lastSaveError} settingsError={settingsError} />
      {paused && <PausedNote until={settings.pausedUntil} />}
      {modelFailure !== null && <FailureState failure={modelFailure} />}
      {modelFailure === null && current === null && (settings.agreed ? <EmptyState /> : <AskState />)}
      {modelFailure === null && current !== null && (
        <>
          <MoodCard current={current} />
          {post && <PostText post={post} />}
          {current.mood !== 'unsure' && (
            <PickLists
              mood={current.mood}
              feeling={current.feeling}
              seed={current.seed}
              weight={strengthOf(current)}
              wish={wishes[current.mood]}
              gentle={isAtRisk || current.gentle === true}
              tab={tab}
              onTab={chooseTab}
              stored={stored}
              settings={settings}
              catalogs={catalogs}
            />
          )}
        </>
      )}
      {settings.agreed && <SiteBar settings={settings} isPaused={paused} host={opened.host} />}
      <BoxHelp settings={settings} />
    </main>
  );
}
