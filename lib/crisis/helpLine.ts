/** A service that a person at risk can talk to. The interface adds the words around it, in the user's language. */
export interface HelpLine {
  /** The service's own name. */
  readonly name: string;
  /** At least one, in the recommended order. */
  readonly ways: readonly ContactWay[];
  /** Absent if unknown. */
  readonly hours?: Hours;
  /** Spoken languages as ISO 639 codes. Absent if English is spoken. */
  readonly languages?: readonly string[];
  /** Number of further spoken languages. */
  readonly moreLanguages?: number;
  /** Key to press for another language. */
  readonly press?: { readonly key: string; readonly language: string };
  /** It lists help lines of all countries. */
  readonly isDirectory?: boolean;
}

/** One way to contact a help line. It is a link: nothing happens until it is clicked. */
export interface ContactWay {
  readonly kind: 'call' | 'text' | 'open';
  /** A telephone number as a person dials it, or a host. */
  readonly target: string;
  /** The word to send in a text message, if the line asks for one. */
  readonly word?: string;
  /** tel:, sms: or https: */
  readonly href: string;
}

/** Day and night, from some hour of the day until midnight, or between two times of day. */
export type Hours = 'always' | 'untilMidnight' | { readonly from: string; readonly to: string };

export interface Region {
  /** Emergency number, for when life is at risk now. */
  readonly emergency: string;
  readonly lines: readonly HelpLine[];
}

export const call = (number: string): ContactWay => ({
  kind: 'call',
  target: number,
  href: `tel:${digitsOf(number)}`,
});

export const text = (number: string, word?: string): ContactWay => ({
  kind: 'text',
  target: number,
  href: `sms:${digitsOf(number)}${word ? `?body=${word}` : ''}`,
  ...(word && { word }),
});

export const open = (host: string): ContactWay => ({ kind: 'open', target: host, href: `https://${host}/` });

const digitsOf = (number: string): string => number.replace(/[ -]/g, '');
