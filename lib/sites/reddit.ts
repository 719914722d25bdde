import type { Site } from './site.ts';

export const reddit: Site = {
  name: 'Reddit',
  hosts: ['reddit.com'],
  editors: ['Lexical', 'text area'],
  messages: { paths: ['/chat', '/message'], boxes: 'rs-app, rs-message-composer' },
};
