/** How strong a mood is, in words: "a little", "somewhat" or "very". */
export type Degree = 'little' | 'somewhat' | 'very';

/**
 * Returns the degree of a mood. Popup, badge, mood dot and welcome page all use it. With these limits, about two of ten
 * decided tweets are a little happy or sad, five somewhat, and three very.
 * @param weight strength of the mood, 0 to 1
 */
export function degreeOf(weight: number): Degree {
  if (weight < 1 / 3) return 'little';
  return weight < 0.8 ? 'somewhat' : 'very';
}
