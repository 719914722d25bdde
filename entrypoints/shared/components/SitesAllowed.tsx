import { allowSites, useSitesAllowed } from '#entrypoints/shared/hooks/useSitesAllowed.ts';
import { i18n } from '#i18n';

/** Where the browser keeps Tonic out of sites of the list: that it does, and the button that asks it to let Tonic in. */
export function SitesAllowed() {
  if (useSitesAllowed() !== false) return null;
  return (
    <p class="note" role="alert">
      {i18n.t('sites.notAllowed')}{' '}
      <button type="button" onClick={() => void allowSites()}>
        {i18n.t('sites.allow')}
      </button>
    </p>
  );
}
