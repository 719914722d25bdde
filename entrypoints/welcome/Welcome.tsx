import { ask } from '../../lib/browser/messages.ts';
import { storedSettings } from '../../lib/browser/settings.ts';
import { SitesAllowed } from '../shared/SitesAllowed.tsx';
import { SiteTable } from '../shared/SiteTable.tsx';
import { allowSites } from '../shared/useSitesAllowed.ts';
import { useStored } from '../shared/useStored.ts';
import { QuickSurvey } from './QuickSurvey.tsx';
import { TryIt } from './TryIt.tsx';

/** The first page: what Tonic reads, where it stays, on which sites; and the question whether it may. */
export function Welcome() {
  const settings = useStored(storedSettings);
  if (settings === undefined) return null;
  return (
    <main>
      <h1>Welcome to Tonic</h1>
      <p class="lead">
        While you write a post, Tonic perceives the mood of your words and has songs and films for it.
      </p>
      <section aria-labelledby="reads-title">
        <h2 id="reads-title">What it reads, and where that stays</h2>
        <ul class="promises">
          <li>
            <strong>It reads the box you write a post in</strong>, on the sites below, when you pause typing.
          </li>
          <li>
            <strong>It never reads</strong> passwords, codes, cards, addresses, search boxes or private
            windows, and direct messages only where you turn them on.
          </li>
          <li>
            <strong>Your words stay on this computer.</strong> They are in memory until you send or clear the
            post; they are not stored, and nothing is sent anywhere.
          </li>
          <li>
            <strong>It keeps</strong> the mood of your latest post, the site and the time, and what you say of
            picks. You can see and erase all of it.
          </li>
        </ul>
      </section>
      <section aria-labelledby="where-title">
        <h2 id="where-title">Where it reads</h2>
        <SiteTable settings={settings} />
      </section>
      <section class="ask" aria-live="polite" aria-labelledby="ask-title">
        {settings.agreed ? <Agreed /> : <Ask />}
      </section>
      {settings.agreed && (
        <>
          <TryIt />
          <QuickSurvey />
        </>
      )}
    </main>
  );
}

function Ask() {
  return (
    <>
      <h2 id="ask-title">May it read?</h2>
      <p>Until you say so, nothing is read. You can change your mind at any time.</p>
      <div class="row">
        <button type="button" class="main" onClick={() => void agree()}>
          Yes, read my posts on these sites
        </button>
        <button type="button" onClick={() => window.close()}>
          Not now
        </button>
      </div>
    </>
  );
}

function Agreed() {
  return (
    <>
      <h2 id="ask-title">Tonic reads along now</h2>
      <p>
        Write a post, then click Tonic in the toolbar: there are ten songs and ten films for its mood. (Behind
        the puzzle piece, you can pin it.)
      </p>
      <SitesAllowed />
      <div class="row">
        <button type="button" onClick={() => void ask('set', { of: 'agreed', value: false })}>
          Stop reading again
        </button>
      </div>
    </>
  );
}

/** The browser asks first where it has to, which it does in a click alone. */
async function agree(): Promise<void> {
  await allowSites().catch(() => false); // SitesAllowed says what it did not let Tonic do
  await ask('set', { of: 'agreed', value: true });
}
