import { SitesAllowed } from '#entrypoints/shared/components/SitesAllowed.tsx';
import { SiteTable } from '#entrypoints/shared/components/SiteTable.tsx';
import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import type { Settings } from '#lib/settings/settings.ts';

/** The user's consent and the sites on which Tonic reads: supported ones and ones that the user added. */
export function SitesSection({ settings }: { settings: Settings }) {
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title">{i18n.t('options.sitesTitle')}</h2>
      <p>{i18n.t(settings.agreed ? 'options.agreed' : 'options.notAgreed')}</p>
      <button
        type="button"
        onClick={() => void command('changeSetting', { of: 'agreed', value: !settings.agreed })}
      >
        {i18n.t(settings.agreed ? 'options.disagree' : 'options.agree')}
      </button>
      <SitesAllowed />
      <SiteTable settings={settings} />
      <p class="quiet">{i18n.t('options.addSite')}</p>
    </section>
  );
}
