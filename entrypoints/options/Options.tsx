import { storedSettings } from '../../lib/browser/settings.ts';
import { type StoredTaste, storedTaste } from '../../lib/browser/taste.ts';
import { songFamilies } from '../../lib/catalog/songFamilies.ts';
import type { Catalogs } from '../../lib/recommend/pick.ts';
import { useCatalogs } from '../shared/useCatalogs.ts';
import { useStored } from '../shared/useStored.ts';
import { DataSection } from './DataSection.tsx';
import { FeedbackSection } from './FeedbackSection.tsx';
import { GenreTable } from './GenreTable.tsx';
import { Leanings } from './Leanings.tsx';
import { SignSection } from './SignSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import { useSurvey } from './useSurvey.ts';

/** What a person likes and lets Tonic read: all that it knows of it, to read, to change, to take along and to erase. */
export function Options() {
  const stored = useStored(storedTaste);
  const settings = useStored(storedSettings);
  const catalogs = useCatalogs();
  if (stored === undefined || settings === undefined || catalogs === undefined)
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
      <h1>What is read</h1>
      <SitesSection settings={settings} />
      <SignSection settings={settings} />
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
      <DataSection taste={taste} />
    </>
  );
}
