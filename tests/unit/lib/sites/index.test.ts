import { expect, test } from 'vitest';
import { matchPatterns, siteOf, sites } from '#lib/sites/index.ts';

test('sites have unique names, and no two sites have the same host', () => {
  const names = sites.map(({ name }) => name);
  const hosts = sites.flatMap((site) => site.hosts);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(hosts).size).toBe(hosts.length);
});

test('matchPatterns has one pattern per host: https, the host and its subdomains', () => {
  expect(matchPatterns).toHaveLength(sites.flatMap(({ hosts }) => hosts).length);
  for (const pattern of matchPatterns) expect(pattern).toMatch(/^https:\/\/\*(?:\.[a-z0-9-]+){2,}\/\*$/);
  expect(matchPatterns).toContain('https://*.x.com/*');
});

test('siteOf finds the site of a host and of its subdomains, and of no other host', () => {
  expect(siteOf('x.com')?.name).toBe('X');
  expect(siteOf('www.reddit.com')?.name).toBe('Reddit');
  for (const host of ['netflix.com', 'x.com.evil.example', 'example.org', ''])
    expect(siteOf(host)).toBeUndefined();
});
