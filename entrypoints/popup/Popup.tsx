import { failure, perceived } from '../../lib/browser/state.ts';
import { MoodCard } from './MoodCard.tsx';
import { PickLists } from './PickLists.tsx';
import { EmptyState, FailureState } from './States.tsx';
import { useCatalogs } from './useCatalogs.ts';
import { useStored } from './useStored.ts';

/** The whole popup: what went wrong, or nothing yet, or the mood and its picks. */
export function Popup() {
  const now = useStored(perceived);
  const failed = useStored(failure);
  const catalogs = useCatalogs();
  if (now === undefined || failed === undefined) return null;
  return (
    <main>
      <h1>Tonic</h1>
      {failed !== null && <FailureState reason={failed} />}
      {failed === null && now === null && <EmptyState />}
      {failed === null && now !== null && (
        <>
          <MoodCard now={now} />
          {now.mood !== 'unsure' && <PickLists mood={now.mood} seed={now.seed} catalogs={catalogs} />}
        </>
      )}
    </main>
  );
}
