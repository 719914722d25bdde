import type { Site } from './site.ts';

export const discord: Site = {
  name: 'Discord',
  hosts: ['discord.com'],
  editors: ['Slate'],
  // A profile that opens over a channel is a dialog and has a box for a message to that person.
  messages: { paths: ['/channels/@me'], boxes: '[role="dialog"]', hasPublicChats: true },
};

// Test page: 'discord.com' in tests/pages/sites.ts.
