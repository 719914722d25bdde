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
  /** Paths of pages for messages, each with everything below it. */
  readonly paths: readonly string[];
  /** CSS selector, for other pages, of message boxes or of elements around them. */
  readonly boxes?: string;
}
