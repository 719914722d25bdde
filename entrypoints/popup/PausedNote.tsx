import { language } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';

/** Says until when reading is paused, because the mood below may be from before the pause. */
export function PausedNote({ until }: { until: number }) {
  return (
    <p class="note paused">
      {i18n.t('site.pausedUntil', [clock(until)])}{' '}
      <button type="button" onClick={() => void command('changeSetting', { of: 'pausedUntil', value: 0 })}>
        {i18n.t('site.resume')}
      </button>
    </p>
  );
}

const clock = (time: number): string => new Date(time).toLocaleTimeString(language(), { timeStyle: 'short' });
