import { Detail } from '#entrypoints/shared/components/Detail.tsx';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { i18n } from '#i18n';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { prune } from '#lib/diary/change.ts';
import type { Diary } from '#lib/diary/diary.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { DaysChart } from './diary/DaysChart.tsx';
import { HoursChart } from './diary/HoursChart.tsx';
import { KeepSection } from './diary/KeepSection.tsx';
import { LikesChart } from './diary/LikesChart.tsx';
import { RecapText } from './diary/RecapText.tsx';
import { SitesChart } from './diary/SitesChart.tsx';

/** Moods over days and weeks: to look at, to limit and to erase. */
export function DiarySection({ settings: { diaryDays } }: { settings: Settings }) {
  const stored = useStored(storedDiary);
  if (stored === undefined) return null;
  const now = Date.now();
  // The background drops what is old when it next has something to do; here it is gone by then.
  const diary = prune(stored.diary, diaryDays, now);
  return (
    <>
      <h1>{i18n.t('diary.title')}</h1>
      <p class="quiet">{i18n.t('diary.about')}</p>
      {stored.damage !== undefined && (
        <p class="note" role="alert">
          {i18n.t('diary.damaged')} <Detail text={stored.damage} />
        </p>
      )}
      {diary.entries.length === 0 ? (
        <p class="nothing">{i18n.t(diaryDays === 0 ? 'diary.off' : 'diary.empty')}</p>
      ) : (
        <Charts diary={diary} now={now} />
      )}
      <KeepSection days={diaryDays} />
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
    </>
  );
}
