import { useEffect, useRef, useState } from 'preact/hooks';
import { command } from '#lib/browser/client.ts';
import type { Survey } from '#lib/taste/taste.ts';

/**
 * Returns the survey to show and a function that changes it. A change shows immediately, so the second of two quick clicks
 * builds on the first. The stored survey replaces it when no change is being saved, or when a save failed.
 */
export function useSurvey(stored: Survey): [Survey, (survey: Survey) => void] {
  const [survey, setSurvey] = useState(stored);
  const pendingSaves = useRef(0);
  const latest = useRef(stored);
  latest.current = stored;
  useEffect(() => {
    if (pendingSaves.current === 0) setSurvey(stored);
  }, [stored]);
  const change = (changed: Survey): void => {
    setSurvey(changed);
    pendingSaves.current++;
    void command('setSurvey', changed).then((isSaved) => {
      pendingSaves.current--;
      if (!isSaved) setSurvey(latest.current);
    });
  };
  return [survey, change];
}
