/** A catalog file that cannot be used: one line that names the column and what is wrong with it. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
}
