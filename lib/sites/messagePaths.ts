/** The parts of an address that say what a page is for. */
export type Address = Pick<Location, 'hostname' | 'pathname' | 'search' | 'hash'>;

/** Returns whether an address is one of these pages, or below one. See Messages in site.ts for their form. */
export function isBelow(paths: readonly string[], { hostname, pathname }: Address): boolean {
  const segments = pathname.toLowerCase().split('/').filter(Boolean);
  return paths.some((path) => {
    const [host, ...wanted] = path.split('/');
    return (
      (host === '' || host === hostname) &&
      wanted.every((name, k) => name === segments[k] || (name.startsWith(':') && k < segments.length))
    );
  });
}
