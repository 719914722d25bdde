import { i18n } from '#i18n';
import { command } from '#lib/browser/protocol.ts';
import type { Settings } from '#lib/settings/settings.ts';

/** Whether the mood is shown beside the box as well. */
export function MoodDotSection({ settings }: { settings: Settings }) {
  return (
    <section aria-labelledby="sign-title">
      <h2 id="sign-title">{i18n.t('sign.title')}</h2>
      <label class="row">
        <input
          type="checkbox"
          role="switch"
          aria-checked={settings.sign}
          checked={settings.sign}
          onChange={({ currentTarget }) => void command('set', { of: 'sign', value: currentTarget.checked })}
        />
        {i18n.t('sign.show')}
      </label>
      <p class="quiet">{i18n.t('sign.what')}</p>
    </section>
  );
}
