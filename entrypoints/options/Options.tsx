import { i18n } from '#i18n';
import { storedSettings } from '../../lib/browser/settings.ts';
import { type StoredTaste, storedTaste, storedWishes } from '../../lib/browser/taste.ts';
import { songFamilies } from '../../lib/catalog/songFamilies.ts';
import type { Catalogs } from '../../lib/recommend/pick.ts';
import { useCatalogs } from '../shared/useCatalogs.ts';
import { useStored } from '../shared/useStored.ts';
import { useSurvey } from '../shared/useSurvey.ts';
import { AboutSection } from './AboutSection.tsx';
import { DataSection } from './DataSection.tsx';
import { FeedbackSection } from './FeedbackSection.tsx';
import { GenreTable } from './GenreTable.tsx';
import { Leanings } from './Leanings.tsx';
import { ServicesSection } from './ServicesSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import { WishesSection } from './WishesSection.tsx';

/** What a person likes and lets Tonic read: all that it knows of it, to read, to change, to take along and to erase. */
export function Options() {
  const stored = useStored(storedTaste);
  const settings = useStored(storedSettings);
  const wishes = useStored(storedWishes);
  const catalogs = useCatalogs();
  if (stored === undefined || settings === undefined || wishes === undefined || catalogs === undefined)
    return <p class="quiet loading">Loading …</p>;
  return (
    <main>
      <h1>Your taste</h1>
      {catalogs instanceof Error ? (
        <p class="note" role="alert">
          The catalogs do not load: {catalogs.message}. Installing the extension again usually helps.
        </p>
      ) : (
        <Taste stored={stored} catalogs={catalogs} />
      )}
      <ServicesSection settings={settings} />
      <WishesSection wishes={wishes} />
      <h1>{i18n.t('options.read')}</h1>
      <SitesSection settings={settings} />
      <h1>{i18n.t('options.more')}</h1>
      <DataSection />
      <AboutSection />
    </main>
  );
}

function Taste({ stored: { taste, damage }, catalogs }: { stored: StoredTaste; catalogs: Catalogs }) {
  const [survey, say] = useSurvey(taste.survey);
  return (
    <>
      <p class="quiet">
        All of it is kept in this browser, and nowhere else. Whatever you leave out, Tonic learns from the
        picks you like.
      </p>
      {damage !== undefined && (
        <p class="note" role="alert">
          Your taste was damaged, and picks come without it: {damage}. It is kept as it is until you change
          something here, and set aside then.
        </p>
      )}
      <GenreTable name="Songs" side="songs" genres={songFamilies} survey={survey} onSay={say} />
      <GenreTable name="Films" side="films" genres={catalogs.films.genres} survey={survey} onSay={say} />
      <Leanings survey={survey} onSay={say} />
      <FeedbackSection taste={taste} catalogs={catalogs} />
    </>
  );
}
