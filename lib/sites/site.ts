/** A site whose compose boxes Tonic reads by default, once the user agrees. */
export interface Site {
  readonly name: string;
  /** Each host includes all of its subdomains. The first one is the site's key in the settings. */
  readonly hosts: readonly [string, ...string[]];
  /** Editors that posts are written in. */
  readonly editors: readonly [string, ...string[]];
  /** How to recognize direct messages. Absent if the site has none. */
  readonly messages?: Messages;
}

/** How to tell a direct message from a post. */
export interface Messages {
  /**
   * Pages for messages, each with everything below it: '/messages', '/:blog/ask' (a segment that starts with a colon
   * stands for any one segment), 'mod.reddit.com/mail' (only on that host) or 'mod.reddit.com' (the whole host).
   */
  readonly paths: readonly string[];
  /** CSS selector, for other pages, of message boxes or of elements around them. */
  readonly boxes?: string;
  /** Whether all other chats of the site are public, so that what is written in them is a post. */
  readonly hasPublicChats?: boolean;
}
