import type { Editable } from './editor.ts';
import { closestAcross } from './safeDom.ts';

/**
 * Autofill names of private fields: passwords, codes, cards, identity and location of a person. Other words may precede
 * the name ("section-pay billing cc-number", "work email").
 */
const autofill =
  /password|(?:^|\s)(?:one-time-code|cc-|name|honorific|(?:given|additional|family)-name|nickname|username|email|tel|street|address|postal|country|bday|sex|organization)/;

/** Words in a field's name or id that mean the same, for pages that give no autofill name. */
const sensitiveWords = new Set(
  'password passwd passcode otp pin cvv cvc iban ssn card email mail phone tel street address zip postal postcode firstname lastname fullname'.split(
    ' ',
  ),
);

const searches = '[role="search"], search, form[action*="search" i]';

/**
 * Returns whether a box must not be read: search boxes, address and password fields, fields that cannot be typed into,
 * and fields that a page marks as sensitive. One-line inputs never get here, because only textareas and contenteditable
 * are considered.
 */
export function isSensitive(editable: Editable): boolean {
  const purpose = keyword(editable, 'autocomplete');
  const role = keyword(editable, 'role');
  const mode = keyword(editable, 'inputmode');
  return (
    autofill.test(purpose) ||
    [editable.getAttribute('name'), editable.id].some(isNamedSensitive) ||
    role === 'searchbox' ||
    ['search', 'tel', 'email', 'numeric', 'decimal', 'url'].includes(mode) ||
    closestAcross(editable, searches) !== undefined ||
    closestAcross(editable, '[data-sensitive], [data-private]') !== undefined ||
    (editable instanceof HTMLTextAreaElement && (editable.readOnly || editable.disabled))
  );
}

/** Whether one of the words in a name is sensitive: "shipping_address", "cardNumber". */
const isNamedSensitive = (name: string | null): boolean =>
  (name ?? '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => sensitiveWords.has(word));

/** The value of an attribute that HTML compares case-insensitively. */
const keyword = (editable: Editable, attribute: string): string =>
  editable.getAttribute(attribute)?.trim().toLowerCase() ?? '';

/**
 * Returns whether a page hides the typed text with CSS instead of a password field. Call it once a text has settled, not
 * at every key, because it makes the browser resolve styles.
 */
export function isMasked(editable: Editable): boolean {
  return (getComputedStyle(editable).getPropertyValue('-webkit-text-security') || 'none') !== 'none';
}
