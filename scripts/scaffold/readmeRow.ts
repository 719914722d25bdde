import type { Site } from '#lib/sites/site.ts';

/** Returns the row of a site in the table of README.md. */
export function readmeRow({ name, hosts, editors, messages }: Site): string {
  const cells = [
    name,
    hosts.join(', '),
    editors.join(', '),
    messages ? 'with a switch of their own' : 'none',
  ];
  return `| ${cells.join(' | ')} |`;
}
