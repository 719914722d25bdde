import type { Site } from './site.ts';

export const youtube: Site = { name: 'YouTube', hosts: ['youtube.com'], editors: ['contenteditable'] };

// Test page: 'www.youtube.com' in tests/pages/sites.ts.
