import { i18n } from '#i18n';
import { openOptions } from '../../lib/browser/pages.ts';
import { storedSettings } from '../../lib/browser/settings.ts';
import { failure, perceived, strengthOf } from '../../lib/browser/state.ts';
import { storedTaste, storedWishes } from '../../lib/browser/taste.ts';
import { regionOf } from '../../lib/mood/danger/region.ts';
import { useCatalogs } from '../shared/useCatalogs.ts';
import { useStored } from '../shared/useStored.ts';
import { DangerNote } from './DangerNote.tsx';
import { MoodCard } from './MoodCard.tsx';
import { PickLists } from './PickLists.tsx';
import { PostText } from './PostText.tsx';
import { SiteBar } from './SiteBar.tsx';
import { AskState, EmptyState, FailureState } from './States.tsx';
import { useCurrentPost } from './useCurrentPost.ts';
import { useHere } from './useHere.ts';

const region = regionOf(navigator.languages, Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The whole popup: help where it may be needed; what went wrong, or nothing yet, or the mood, what told it, its picks; where it reads. */
export function Popup() {
  const now = useStored(perceived);
  const failed = useStored(failure);
  const post = useCurrentPost(now);
  const stored = useStored(storedTaste);
  const wishes = useStored(storedWishes);
  const settings = useStored(storedSettings);
  const here = useHere();
  const catalogs = useCatalogs();
  // All at once, so that nothing that comes later moves what is read already.
  if (now === undefined || failed === undefined || post === undefined) return null;
  if (stored === undefined || wishes === undefined || settings === undefined || here === undefined)
    return null;
  return (
    <main>
      <header>
        <h1>{i18n.t('popup.title')}</h1>
        <button type="button" onClick={() => void openOptions()}>
          {i18n.t('popup.yourTaste')}
        </button>
      </header>
      {post?.danger && <DangerNote region={region} />}
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
      {settings.agreed && <SiteBar settings={settings} here={here} />}
    </main>
  );
}
