import type { Site } from './site.ts';

export const linkedin: Site = {
  name: 'LinkedIn',
  hosts: ['linkedin.com'],
  editors: ['Quill', 'TipTap'],
  messages: { paths: ['/messaging'], boxes: '.msg-form, .msg-overlay-conversation-bubble' },
};
