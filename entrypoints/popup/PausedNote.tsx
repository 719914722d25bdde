import { language } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import { command } from '#lib/browser/protocol.ts';

/** Why nothing new is read: the mood below it may be from before the pause. */
export function PausedNote({ until }: { until: number }) {
  return (
    <p class="note paused">
      {i18n.t('site.pausedUntil', [clock(until)])}{' '}
      <button type="button" onClick={() => void command('set', { of: 'pausedUntil', value: 0 })}>
        {i18n.t('site.goOn')}
      </button>
    </p>
  );
}

const clock = (time: number): string => new Date(time).toLocaleTimeString(language(), { timeStyle: 'short' });
