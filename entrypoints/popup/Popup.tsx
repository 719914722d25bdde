import { StorageNotes } from '#entrypoints/shared/components/StorageNotes.tsx';
import { useCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { i18n } from '#i18n';
import { openOptions } from '#lib/browser/pages.ts';
import { currentMood, failure, strengthOf } from '#lib/browser/storage/currentMood.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { settingsLoadError, storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { regionOf } from '#lib/crisis/region.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { isPaused } from '#lib/settings/settings.ts';
import { CrisisNote } from './CrisisNote.tsx';
import { MoodCard } from './MoodCard.tsx';
import type { Opening } from './opening.ts';
import { PausedNote } from './PausedNote.tsx';
import { PickLists } from './PickLists.tsx';
import { PostText } from './PostText.tsx';
import { SiteBar } from './SiteBar.tsx';
import { AskState, EmptyState, FailureState } from './States.tsx';
import { useCurrentPost } from './useCurrentPost.ts';

const region = regionOf(navigator.languages, Intl.DateTimeFormat().resolvedOptions().timeZone);

interface Props {
  /** What it shows at first; from then on it follows what changes. */
  readonly opened: Opening;
  /** Begun before anything was drawn. */
  readonly loading: Promise<Catalogs | Error>;
}

/** The whole popup: help where it may be needed; what went wrong, or nothing yet, or the mood, what told it, its picks; where it reads. */
export function Popup({ opened, loading }: Props) {
  const now = useStored(currentMood, opened.now);
  const failed = useStored(failure, opened.failed);
  const post = useCurrentPost(now, opened.post);
  const stored = useStored(storedTaste, opened.stored);
  const wishes = useStored(storedWishes, opened.wishes);
  const settings = useStored(storedSettings, opened.settings);
  const unkept = useStored(saveError, opened.unkept);
  const damage = useStored(settingsLoadError, opened.damage);
  const catalogs = useCatalogs(loading);
  const paused = settings.agreed && isPaused(settings, Date.now());
  return (
    <main>
      <header>
        <h1>{i18n.t('popup.title')}</h1>
        <button type="button" onClick={() => void openOptions()}>
          {i18n.t('popup.yourTaste')}
        </button>
      </header>
      {post?.danger && <CrisisNote region={region} />}
      <StorageNotes unkept={unkept} damage={damage} />
      {paused && <PausedNote until={settings.pausedUntil} />}
      {failed !== null && <FailureState failure={failed} />}
      {failed === null && now === null && (settings.agreed ? <EmptyState /> : <AskState />)}
      {failed === null && now !== null && (
        <>
          <MoodCard now={now} />
          {post && <PostText post={post} />}
          {now.mood !== 'unsure' && (
            <PickLists
              mood={now.mood}
              seed={now.seed}
              weight={strengthOf(now)}
              wish={wishes[now.mood]}
              stored={stored}
              settings={settings}
              catalogs={catalogs}
            />
          )}
        </>
      )}
      {settings.agreed && <SiteBar settings={settings} isPaused={paused} here={opened.here} />}
    </main>
  );
}
