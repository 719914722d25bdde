import { allowSites, useSitesAllowed } from './useSitesAllowed.ts';

/** Where the browser keeps Tonic out of sites of the list: that it does, and the button that asks it to let Tonic in. */
export function SitesAllowed() {
  if (useSitesAllowed() !== false) return null;
  return (
    <p class="note" role="alert">
      Your browser does not let Tonic run on all of these sites.{' '}
      <button type="button" onClick={() => void allowSites()}>
        Allow the sites
      </button>
    </p>
  );
}
