/** Posts by what they are. */
export interface Posts {
  /** They state the risk of their writer. */
  readonly direct: readonly string[];
  /** They imply it. */
  readonly oblique: readonly string[];
  /** Their writer is not at risk. */
  readonly harmless: readonly string[];
}
