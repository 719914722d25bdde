import { expect, test } from 'vitest';
import { matchPatterns, siteOf, sites } from '#lib/sites/index.ts';

test('each site has a name of its own, and each host one site', () => {
  const names = sites.map(({ name }) => name);
  const hosts = sites.flatMap((site) => site.hosts);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(hosts).size).toBe(hosts.length);
});

test('only pages that came over https, of one named host and its subdomains, are asked for', () => {
  expect(matchPatterns).toHaveLength(sites.flatMap(({ hosts }) => hosts).length);
  for (const pattern of matchPatterns) expect(pattern).toMatch(/^https:\/\/\*\.[a-z]+\.[a-z]+\/\*$/);
  expect(matchPatterns).toContain('https://*.x.com/*');
});

test('a host is of its site, and no other host is', () => {
  expect(siteOf('x.com')?.name).toBe('X');
  expect(siteOf('www.reddit.com')?.name).toBe('Reddit');
  for (const host of ['netflix.com', 'x.com.evil.example', 'example.org', ''])
    expect(siteOf(host)).toBeUndefined();
});
