import { ask } from '../../lib/browser/messages.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { SitesAllowed } from '../shared/SitesAllowed.tsx';
import { SiteTable } from '../shared/SiteTable.tsx';

/** Where posts are read: the sites of the list, and those that the person has added. */
export function SitesSection({ settings }: { settings: Settings }) {
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title">Sites</h2>
      <p>
        {settings.agreed
          ? 'Posts are read where the switch is on. Direct messages are not, unless you turn them on.'
          : 'Nothing is read: you have not agreed to it.'}
      </p>
      <button type="button" onClick={() => void ask('set', { of: 'agreed', value: !settings.agreed })}>
        {settings.agreed ? 'Read nothing any more' : 'Agree, and let Tonic read'}
      </button>
      <SitesAllowed />
      <SiteTable settings={settings} />
      <p class="quiet">“Use Tonic on this site”, in the popup, adds the one you are on.</p>
    </section>
  );
}
