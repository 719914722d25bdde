import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import type { Settings } from '#lib/settings/settings.ts';

/** The switch that shows the mood dot beside the compose box. */
export function MoodDotSection({ settings }: { settings: Settings }) {
  return (
    <section aria-labelledby="mood-dot-title">
      <h2 id="mood-dot-title">{i18n.t('moodDot.title')}</h2>
      <label class="row">
        <input
          type="checkbox"
          role="switch"
          aria-checked={settings.moodDot}
          checked={settings.moodDot}
          onChange={({ currentTarget }) =>
            void command('changeSetting', { of: 'moodDot', value: currentTarget.checked })
          }
        />
        {i18n.t('moodDot.show')}
      </label>
      <p class="quiet">{i18n.t('moodDot.about')}</p>
    </section>
  );
}
