/** A site whose compose boxes are read. */
export interface Site {
  readonly name: string;
  /** Its hosts, each with all of its subdomains. The first stands for the site in settings. */
  readonly hosts: readonly [string, ...string[]];
  /** What its posts are written in. */
  readonly editors: readonly [string, ...string[]];
  /** Where people write to one another there. */
  readonly messages?: Messages;
}

/** How a message to someone is told from a post. */
export interface Messages {
  /** Addresses of its pages, each with all that is below it. */
  readonly paths: readonly string[];
  /** What its box is, or is within, on other pages. */
  readonly boxes?: string;
}
