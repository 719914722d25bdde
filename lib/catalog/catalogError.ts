/** A catalog file that cannot be used. The message is one line that names the column and the mistake. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
}
