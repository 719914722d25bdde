import { Detail } from '#entrypoints/shared/components/Detail.tsx';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { i18n } from '#i18n';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { prune } from '#lib/diary/change.ts';
import type { Diary } from '#lib/diary/diary.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { DaysChart } from './diary/DaysChart.tsx';
import { HelpedSection } from './diary/HelpedSection.tsx';
import { HoursChart } from './diary/HoursChart.tsx';
import { LikesChart } from './diary/LikesChart.tsx';
import { RecapText } from './diary/RecapText.tsx';
import { RetentionSection } from './diary/RetentionSection.tsx';
import { SitesChart } from './diary/SitesChart.tsx';

/** The diary: a recap, charts, and controls to limit or erase it. */
export function DiarySection({ settings: { diaryDays } }: { settings: Settings }) {
  const stored = useStored(storedDiary);
  if (stored === undefined) return null;
  const now = Date.now();
  // The background removes old entries only when it runs next, so this page hides them itself.
  const diary = prune(stored.value, diaryDays, now);
  return (
    <>
      <h1>{i18n.t('diary.title')}</h1>
      <p class="quiet">{i18n.t('diary.about')}</p>
      {stored.loadError !== undefined && (
        <p class="note" role="alert">
          {i18n.t('diary.damaged')} <Detail text={stored.loadError} />
        </p>
      )}
      {diary.entries.length === 0 ? (
        <p class="nothing">{i18n.t(diaryDays === 0 ? 'diary.off' : 'diary.empty')}</p>
      ) : (
        <Charts diary={diary} now={now} />
      )}
      <RetentionSection days={diaryDays} />
    </>
  );
}

function Charts({ diary, now }: { diary: Diary; now: number }) {
  return (
    <>
      <RecapText diary={diary} now={now} />
      <DaysChart diary={diary} now={now} />
      <HoursChart diary={diary} />
      <SitesChart diary={diary} />
      <LikesChart diary={diary} />
      <HelpedSection diary={diary} />
    </>
  );
}
