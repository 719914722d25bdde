import type { Site } from './site.ts';

export const reddit: Site = {
  name: 'Reddit',
  hosts: ['reddit.com'],
  editors: ['Lexical', 'text area'],
  messages: {
    paths: [
      '/mail',
      '/message',
      '/messages',
      '/chat',
      '/room',
      '/r/:subreddit/message',
      '/r/:subreddit/about/message',
      'mod.reddit.com',
      'chat.reddit.com',
    ],
    boxes: 'rs-app, rs-message-composer',
  },
};

// Test pages: 'www.reddit.com' and 'www.reddit.com/markdown' in tests/pages/sites.ts.
