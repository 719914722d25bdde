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
import { DataSection } from './DataSection.tsx';
import { DiarySection } from './DiarySection.tsx';
import { FeedbackSection } from './FeedbackSection.tsx';
import { GenreTable } from './GenreTable.tsx';
import { MoodDotSection } from './MoodDotSection.tsx';
import { Preferences } from './Preferences.tsx';
import { ServicesSection } from './ServicesSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import { WishesSection } from './WishesSection.tsx';

/** What a person likes and lets Tonic read: all that it knows of it, to read, to change, to take along and to erase. */
export function Options({ loading }: { loading: Promise<Catalogs | Error> }) {
  const stored = useStored(storedTaste);
  const settings = useStored(storedSettings);
  const wishes = useStored(storedWishes);
  const unkept = useStored(saveError);
  const damage = useStored(settingsLoadError);
  const catalogs = useCatalogs(loading);
  if (!stored || !settings || !wishes || !catalogs || unkept === undefined || damage === undefined)
    return <p class="quiet loading">{i18n.t('options.loading')}</p>;
  return (
    <main>
      <StorageNotes unkept={unkept} damage={damage} />
      <h1>{i18n.t('options.tasteTitle')}</h1>
      {catalogs instanceof Error ? (
        <p class="note" role="alert">
          {i18n.t('options.catalogsFailed')} {i18n.t('failure.reinstall')} <Detail text={catalogs.message} />
        </p>
      ) : (
        <Taste stored={stored} catalogs={catalogs} />
      )}
      <DiarySection settings={settings} />
      <ServicesSection settings={settings} />
      <WishesSection wishes={wishes} />
      <h1>{i18n.t('options.readTitle')}</h1>
      <SitesSection settings={settings} />
      <MoodDotSection settings={settings} />
      <h1>{i18n.t('options.moreTitle')}</h1>
      <DataSection />
      <AboutSection />
    </main>
  );
}

function Taste({ stored: { taste, damage }, catalogs }: { stored: StoredTaste; catalogs: Catalogs }) {
  const [survey, say] = useSurvey(taste.survey);
  return (
    <>
      <p class="quiet">{i18n.t('options.kept')}</p>
      {damage !== undefined && (
        <p class="note" role="alert">
          {i18n.t('options.damaged')} <Detail text={damage} />
        </p>
      )}
      <GenreTable
        name={i18n.t('options.songs')}
        side="songs"
        genres={songFamilies}
        survey={survey}
        onSay={say}
      />
      <GenreTable
        name={i18n.t('options.films')}
        side="films"
        genres={catalogs.films.genres}
        survey={survey}
        onSay={say}
      />
      <Preferences survey={survey} onSay={say} />
      <FeedbackSection taste={taste} catalogs={catalogs} />
    </>
  );
}
