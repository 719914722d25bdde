import type { Site } from './site.ts';

/**
 * Message boxes of Facebook and Instagram, in any language. Posts and comments are written in a form, a dialog or an
 * article. A chat that is itself a dialog has a grid of messages.
 */
export const metaMessageBoxes =
  '[role="textbox"]:not(:is(form, [role="dialog"], [role="article"]) *), [role="dialog"]:has([role="grid"], [role="log"])';

export const facebook: Site = {
  name: 'Facebook',
  hosts: ['facebook.com'],
  editors: ['Lexical'],
  messages: {
    paths: ['/messages', '/t', '/latest/inbox', '/stories', '/marketplace', '/dating'],
    boxes: metaMessageBoxes,
  },
};

// Test page: 'www.facebook.com' in tests/pages/sites.ts.
