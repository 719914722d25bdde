import { useEffect, useRef, useState } from 'preact/hooks';
import { command } from '#lib/browser/protocol.ts';
import type { Survey } from '#lib/taste/taste.ts';

/**
 * The survey as the person sees it, and how to change it. It changes under the hand at once, so that of two quick clicks
 * the second knows of the first; what storage says is taken over when nothing of this page's is under way, or where the
 * change could not be kept.
 */
export function useSurvey(stored: Survey): [Survey, (survey: Survey) => void] {
  const [survey, setSurvey] = useState(stored);
  const underWay = useRef(0);
  const latest = useRef(stored);
  latest.current = stored;
  useEffect(() => {
    if (underWay.current === 0) setSurvey(stored);
  }, [stored]);
  const say = (changed: Survey): void => {
    setSurvey(changed);
    underWay.current++;
    void command('survey', changed).then((isKept) => {
      underWay.current--;
      if (!isKept) setSurvey(latest.current);
    });
  };
  return [survey, say];
}
