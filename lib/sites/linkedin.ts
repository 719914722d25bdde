import type { Site } from './site.ts';

export const linkedin: Site = {
  name: 'LinkedIn',
  hosts: ['linkedin.com'],
  editors: ['Quill', 'TipTap'],
  messages: { paths: ['/messaging'], boxes: '.msg-form, .msg-overlay-conversation-bubble' },
};

// Test pages: 'www.linkedin.com' and 'www.linkedin.com/newer' in tests/pages/sites.ts.
