import { useEffect, useState } from 'preact/hooks';
import { CatalogsNote } from '#entrypoints/shared/components/CatalogsNote.tsx';
import { CrisisNote } from '#entrypoints/shared/components/CrisisNote.tsx';
import { MoodFace, MoodWords } from '#entrypoints/shared/components/MoodWords.tsx';
import { PostText } from '#entrypoints/shared/components/PostText.tsx';
import { region } from '#entrypoints/shared/format/region.ts';
import { useCurrentPost } from '#entrypoints/shared/hooks/useCurrentPost.ts';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { i18n } from '#i18n';
import { type CurrentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { openPosts } from '#lib/browser/storage/openPosts.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { TwoPicks } from './TwoPicks.tsx';
import { useTriedPost } from './useTriedPost.ts';

interface Props {
  readonly settings: Settings;
  /** Loads the catalogs. It is called after the first paint. */
  readonly load: () => Promise<Catalogs | Error>;
}

/** A box to try Tonic in, and what the popup shows of a post: its mood, the words that decided it, and two of its picks. */
export function TryIt({ settings, load }: Props) {
  const { isSent, current: read } = useTriedPost();
  const modelFailure = useStored(failure);
  const isAtRisk = useStored(openPosts, []).some((post) => post.isAtRisk);
  const [catalogs, setCatalogs] = useState<Catalogs | Error>();
  useEffect(() => void load().then(setCatalogs), [load]);
  const current = modelFailure === null ? read : null;
  const post = useCurrentPost(current, null);
  const step = nextStep(current, isSent && modelFailure != null);
  return (
    <section aria-labelledby="try-title">
      <h2 id="try-title">{i18n.t('tryIt.title')}</h2>
      <label>
        <span class="quiet">{i18n.t('tryIt.label')}</span>
        {/* Without autocomplete="off", browsers save the text to disk to restore it after a crash. */}
        <textarea rows={3} placeholder={i18n.t('tryIt.example')} autocomplete="off" />
      </label>
      <div aria-live="polite">{isSent && isAtRisk && <CrisisNote region={region} />}</div>
      <div class={`mood ${current?.mood ?? ''}`} data-feeling={current?.feeling}>
        <MoodFace mood={current?.mood ?? 'unsure'} feeling={current?.feeling} />
        <div class="summary" role="status">
          {current && <MoodWords current={current} heading="h3" />}
          {step !== undefined && <p>{step}</p>}
        </div>
      </div>
      {current && post && <PostText post={post} />}
      {catalogs instanceof Error && <CatalogsNote error={catalogs} />}
      {current && catalogs && !(catalogs instanceof Error) && (
        <TwoPicks
          current={current}
          gentle={isAtRisk || current.gentle === true}
          settings={settings}
          catalogs={catalogs}
        />
      )}
    </section>
  );
}

/** What to do for a mood and picks, or undefined if they are shown. */
function nextStep(current: CurrentMood | null, hasFailed: boolean): string | undefined {
  if (hasFailed) return i18n.t('tryIt.failed');
  if (!current) return i18n.t('tryIt.empty');
  if (current.mood !== 'unsure') return undefined;
  return i18n.t(current.reason === 'language' ? 'tryIt.language' : 'tryIt.unsure');
}
