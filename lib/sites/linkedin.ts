import type { Site } from './site.ts';

export const linkedin: Site = {
  name: 'LinkedIn',
  hosts: ['linkedin.com'],
  editors: ['Quill', 'TipTap'],
  messages: {
    // Sales Navigator and the tools of recruiters have messages and notes, but no posts.
    paths: ['/messaging', '/preload/custom-invite', '/sales', '/talent', '/recruiter', '/cap'],
    boxes:
      '[class^="msg-"], [class*=" msg-"], [id^="msg-"], [data-view-name*="messag"], #custom-message, [name="message"]',
  },
};

// Test pages: 'www.linkedin.com' and 'www.linkedin.com/newer' in tests/pages/sites.ts.
