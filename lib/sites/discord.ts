import type { Site } from './site.ts';

export const discord: Site = {
  name: 'Discord',
  hosts: ['discord.com'],
  editors: ['Slate'],
  messages: { paths: ['/channels/@me'] },
};

// Test page: 'discord.com' in tests/pages/sites.ts.
