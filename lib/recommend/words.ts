export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Comedy, Drama and War" */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
