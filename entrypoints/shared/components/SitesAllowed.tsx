import { allowSites, useSitesAllowed } from '#entrypoints/shared/hooks/useSitesAllowed.ts';
import { i18n } from '#i18n';

/** A note with a button that requests access. It appears only if the browser denies Tonic access to supported sites. */
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
