/** A site whose compose boxes are read. */
export interface Site {
  readonly name: string;
  /** Its hosts, each with all of its subdomains. The first stands for the site in settings. */
  readonly hosts: readonly [string, ...string[]];
  /** What its posts are written in. */
  readonly editors: readonly [string, ...string[]];
  /** Where people write to one another there. */
  readonly messages?: {
    /** Each with all that is below it. */
    readonly paths: readonly string[];
    /** What a box for messages is, or is within, where it opens beside other pages. */
    readonly boxes?: string;
  };
}
