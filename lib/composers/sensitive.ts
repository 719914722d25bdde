import { closestAcross } from './closest.ts';
import type { Editable } from './target.ts';

/**
 * Autofill names of what is nobody's business: passwords, codes, cards, and who and where a person is. Other words
 * may stand before them ("section-pay billing cc-number", "work email").
 */
const autofill =
  /password|(?:^|\s)(?:one-time-code|cc-|name|honorific|(?:given|additional|family)-name|nickname|username|email|tel|street|address|postal|country|bday|sex|organization)/;

/** Words in a field's name or id that say the same where a page gives no autofill name. */
const named = new Set(
  'password passwd passcode otp pin cvv cvc iban ssn card email mail phone tel street address zip postal postcode firstname lastname fullname'.split(
    ' ',
  ),
);

const searches = '[role="search"], search, form[action*="search" i]';

/**
 * Whether a box must not be read: search boxes, address and password fields, fields that cannot be typed into, and
 * fields that a page marks as sensitive. Inputs of one line never come here: only textareas and contenteditable do.
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

/** Whether one of the words of a name is of those: "shipping_address", "cardNumber". */
const isNamedSensitive = (name: string | null): boolean =>
  (name ?? '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => named.has(word));

/** An attribute that HTML compares without case. */
const keyword = (editable: Editable, attribute: string): string =>
  editable.getAttribute(attribute)?.trim().toLowerCase() ?? '';

/**
 * Whether a page hides what is typed with CSS instead of a password field. To be asked when a text has settled, not at
 * every key: it makes the browser resolve styles.
 */
export function isMasked(editable: Editable): boolean {
  return (getComputedStyle(editable).getPropertyValue('-webkit-text-security') || 'none') !== 'none';
}
