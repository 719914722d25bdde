/** A hint that is harmless alone. Several of them together imply that a person is about to die. */
export interface Signal {
  readonly name: string;
  /** Literature that the signal is taken from. */
  readonly source: string;
  readonly weight: 1 | 2 | 3;
  /** Matched against normalized text. */
  readonly pattern: RegExp;
}
