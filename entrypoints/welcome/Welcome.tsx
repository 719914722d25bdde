import { Sentence } from '#entrypoints/shared/components/Sentence.tsx';
import { SitesAllowed } from '#entrypoints/shared/components/SitesAllowed.tsx';
import { SiteTable } from '#entrypoints/shared/components/SiteTable.tsx';
import { StorageNotes } from '#entrypoints/shared/components/StorageNotes.tsx';
import { allowSites } from '#entrypoints/shared/hooks/useSitesAllowed.ts';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { i18n } from '#i18n';
import { command } from '#lib/browser/protocol.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { settingsLoadError, storedSettings } from '#lib/browser/storage/settings.ts';
import { QuickSurvey } from './QuickSurvey.tsx';
import { TryIt } from './TryIt.tsx';

/** The first page: what Tonic reads, where it stays, on which sites; and the question whether it may. */
export function Welcome() {
  const settings = useStored(storedSettings);
  const unkept = useStored(saveError);
  const damage = useStored(settingsLoadError);
  if (settings === undefined || unkept === undefined || damage === undefined) return null;
  return (
    <main>
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <StorageNotes unkept={unkept} damage={damage} />
      <section aria-labelledby="reads-title">
        <h2 id="reads-title">{i18n.t('welcome.readsTitle')}</h2>
        <ul class="promises">
          <li>
            <Sentence text={i18n.t('welcome.readsOf', ['$1'])}>
              <strong>{i18n.t('welcome.reads')}</strong>
            </Sentence>
          </li>
          <li>
            <Sentence text={i18n.t('welcome.neverOf', ['$1'])}>
              <strong>{i18n.t('welcome.never')}</strong>
            </Sentence>
          </li>
          <li>
            <Sentence text={i18n.t('welcome.staysOf', ['$1'])}>
              <strong>{i18n.t('welcome.stays')}</strong>
            </Sentence>
          </li>
          <li>
            <Sentence text={i18n.t('welcome.keepsOf', ['$1'])}>
              <strong>{i18n.t('welcome.keeps')}</strong>
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
      <h2 id="ask-title">{i18n.t('welcome.mayTitle')}</h2>
      <p>{i18n.t('welcome.mayText')}</p>
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
        <button type="button" onClick={() => void command('set', { of: 'agreed', value: false })}>
          {i18n.t('welcome.stop')}
        </button>
      </div>
    </>
  );
}

/** The browser asks first where it has to, which it does in a click alone. */
async function agree(): Promise<void> {
  await allowSites().catch(() => false); // SitesAllowed says what it did not let Tonic do
  await command('set', { of: 'agreed', value: true });
}
