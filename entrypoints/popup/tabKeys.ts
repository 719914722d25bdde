/**
 * Returns the tab that a key moves to, or undefined if the key moves to none. Arrow keys follow the writing direction and
 * go round at the ends.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function tabAfterKey<Tab>(
  tabs: readonly Tab[],
  current: Tab,
  key: string,
  isRightToLeft: boolean,
): Tab | undefined {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const index = tabs.indexOf(current);
  if (key === forward) return tabs[(index + 1) % tabs.length];
  if (key === back) return tabs.at(index - 1);
  if (key === 'Home') return tabs[0];
  return key === 'End' ? tabs.at(-1) : undefined;
}
