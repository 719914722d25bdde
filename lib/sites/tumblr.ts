import type { Site } from './site.ts';

export const tumblr: Site = {
  name: 'Tumblr',
  hosts: ['tumblr.com'],
  editors: ['Gutenberg'],
  messages: {
    // An ask and a submission go to the owner of a blog, who decides whether they are published.
    paths: [
      '/messaging',
      '/inbox',
      '/ask',
      '/:blog/ask',
      '/ask_form',
      '/submit',
      '/:blog/submit',
      '/submit_form',
      '/blog/:blog/inbox',
      '/blog/:blog/ask',
    ],
    boxes: '.messaging-conversation',
  },
};

// Test page: 'www.tumblr.com' in tests/pages/sites.ts.
