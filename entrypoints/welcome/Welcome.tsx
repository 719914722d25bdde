import { Sentence } from '#entrypoints/shared/components/Sentence.tsx';
import { SitesAllowed } from '#entrypoints/shared/components/SitesAllowed.tsx';
import { SiteTable } from '#entrypoints/shared/components/SiteTable.tsx';
import { StorageNotes } from '#entrypoints/shared/components/StorageNotes.tsx';
import { allowSites } from '#entrypoints/shared/hooks/useSitesAllowed.ts';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { settingsLoadError, storedSettings } from '#lib/browser/storage/settings.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { QuickSurvey } from './QuickSurvey.tsx';
import { TryIt } from './TryIt.tsx';

interface Props {
  readonly load: () => Promise<Catalogs | Error>;
}

/**
 * The page that opens after installation. It says what Tonic reads, where the text stays and on which sites, and asks for
 * consent. After that it has a box to try Tonic in, and asks for the user's taste.
 * @param load loads the catalogs
 */
export function Welcome({ load }: Props) {
  const settings = useStored(storedSettings);
  const lastSaveError = useStored(saveError);
  const settingsError = useStored(settingsLoadError);
  if (settings === undefined || lastSaveError === undefined || settingsError === undefined) return null;
  return (
    <main>
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <StorageNotes saveError={lastSaveError} settingsError={settingsError} />
      <section aria-labelledby="reads-title">
        <h2 id="reads-title">{i18n.t('welcome.readsTitle')}</h2>
        <ul class="promises">
          <li>
            <Sentence text={i18n.t('welcome.readsSentence', ['$1'])}>
              <strong>{i18n.t('welcome.reads')}</strong>
            </Sentence>
          </li>
          <li>
            <Sentence text={i18n.t('welcome.neverSentence', ['$1'])}>
              <strong>{i18n.t('welcome.never')}</strong>
            </Sentence>
          </li>
          <li>
            <Sentence text={i18n.t('welcome.staysSentence', ['$1'])}>
              <strong>{i18n.t('welcome.stays')}</strong>
            </Sentence>
          </li>
          <li>
            <Sentence text={i18n.t('welcome.storesSentence', ['$1'])}>
              <strong>{i18n.t('welcome.stores')}</strong>
            </Sentence>
          </li>
          <li>{i18n.t('welcome.english')}</li>
        </ul>
      </section>
      <section aria-labelledby="where-title">
        <h2 id="where-title">{i18n.t('welcome.whereTitle')}</h2>
        <SiteTable settings={settings} />
      </section>
      <section class="ask" aria-live="polite" aria-labelledby="ask-title">
        {settings.agreed ? <Agreed /> : <Ask />}
      </section>
      {settings.agreed && (
        <>
          <TryIt settings={settings} load={load} />
          <QuickSurvey />
        </>
      )}
    </main>
  );
}

function Ask() {
  return (
    <>
      <h2 id="ask-title">{i18n.t('welcome.askTitle')}</h2>
      <p>{i18n.t('welcome.askText')}</p>
      <div class="row">
        <button type="button" class="main" onClick={() => void agree()}>
          {i18n.t('welcome.agree')}
        </button>
        <button type="button" onClick={() => window.close()}>
          {i18n.t('welcome.notNow')}
        </button>
      </div>
    </>
  );
}

function Agreed() {
  return (
    <>
      <h2 id="ask-title">{i18n.t('welcome.agreedTitle')}</h2>
      <p>{i18n.t('welcome.agreedText')}</p>
      <SitesAllowed />
      <div class="row">
        <button type="button" onClick={() => void command('changeSetting', { of: 'agreed', value: false })}>
          {i18n.t('welcome.stop')}
        </button>
      </div>
    </>
  );
}

/** Saves the consent. The browser may ask for access to the sites first, which it allows only in a click handler. */
async function agree(): Promise<void> {
  await allowSites().catch(() => false); // `SitesAllowed` shows a note if access was denied
  await command('changeSetting', { of: 'agreed', value: true });
}
