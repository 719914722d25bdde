import { CatalogsNote } from '#entrypoints/shared/components/CatalogsNote.tsx';
import { Detail } from '#entrypoints/shared/components/Detail.tsx';
import { StorageNotes } from '#entrypoints/shared/components/StorageNotes.tsx';
import { useCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { useSurvey } from '#entrypoints/shared/hooks/useSurvey.ts';
import { i18n } from '#i18n';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { settingsLoadError, storedSettings } from '#lib/browser/storage/settings.ts';
import { type StoredTaste, storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { AboutSection } from './AboutSection.tsx';
import { AdjustmentsSection } from './AdjustmentsSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DiarySection } from './DiarySection.tsx';
import { FeedbackSection } from './FeedbackSection.tsx';
import { GenreTable } from './GenreTable.tsx';
import { MoodDotSection } from './MoodDotSection.tsx';
import { Preferences } from './Preferences.tsx';
import { ServicesSection } from './ServicesSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import { WishesSection } from './WishesSection.tsx';

/** The options page. It shows everything that Tonic stores about the user, to change, export or erase it. */
export function Options({ loading }: { loading: Promise<Catalogs | Error> }) {
  const stored = useStored(storedTaste);
  const settings = useStored(storedSettings);
  const wishes = useStored(storedWishes);
  const lastSaveError = useStored(saveError);
  const settingsError = useStored(settingsLoadError);
  const catalogs = useCatalogs(loading);
  if (
    !stored ||
    !settings ||
    !wishes ||
    !catalogs ||
    lastSaveError === undefined ||
    settingsError === undefined
  )
    return <p class="quiet loading">{i18n.t('options.loading')}</p>;
  return (
    <main>
      <StorageNotes saveError={lastSaveError} settingsError={settingsError} />
      <h1>{i18n.t('options.tasteTitle')}</h1>
      {catalogs instanceof Error ? (
        <CatalogsNote error={catalogs} />
      ) : (
        <Taste stored={stored} catalogs={catalogs} />
      )}
      <DiarySection settings={settings} />
      <ServicesSection settings={settings} />
      <WishesSection wishes={wishes} />
      <h1>{i18n.t('options.readTitle')}</h1>
      <SitesSection settings={settings} />
      <MoodDotSection settings={settings} />
      <AdjustmentsSection />
      <h1>{i18n.t('options.moreTitle')}</h1>
      <DataSection />
      <AboutSection />
    </main>
  );
}

function Taste({
  stored: { value: taste, loadError },
  catalogs,
}: {
  stored: StoredTaste;
  catalogs: Catalogs;
}) {
  const [survey, setSurvey] = useSurvey(taste.survey);
  return (
    <>
      <p class="quiet">{i18n.t('options.storedHere')}</p>
      {loadError !== undefined && (
        <p class="note" role="alert">
          {i18n.t('options.damaged')} <Detail text={loadError} />
        </p>
      )}
      <GenreTable
        name={i18n.t('options.songs')}
        side="songs"
        genres={songFamilies}
        survey={survey}
        onChange={setSurvey}
      />
      <GenreTable
        name={i18n.t('options.films')}
        side="films"
        genres={catalogs.films.genres}
        survey={survey}
        onChange={setSurvey}
      />
      <Preferences survey={survey} onChange={setSurvey} />
      <FeedbackSection taste={taste} catalogs={catalogs} />
    </>
  );
}
