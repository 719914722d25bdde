import type { Editable } from './editor.ts';
import { isOutOfSight } from './mirrors.ts';
import { isPrivateLabel, isPrivateName } from './privateWords.ts';
import { closestAcross, rootOf } from './safeDom.ts';
import { styleOf } from './styles.ts';

/**
 * Autofill names of private fields: passwords, codes, cards, identity and location of a person. Other words may precede
 * the name ("section-pay billing cc-number", "work email").
 */
const autofill =
  /password|(?:^|\s)(?:one-time-code|cc-|name|honorific|(?:given|additional|family)-name|nickname|username|email|tel|street|address|postal|country|bday|sex|organization)/;

const names = ['name', 'id', 'data-testid'];
const labels = ['aria-label', 'placeholder', 'aria-placeholder', 'data-placeholder'];

const dialogs = 'dialog, [role="dialog" i], [role="alertdialog" i]';

/**
 * The last part of an address that a search, a report or a message to a service is sent to, or a part that is a search
 * as a whole: `/search/advanced` and `/job-search`, but not `/research/reply` or `/job-search/reply`.
 */
const privateAction =
  /\/search(?:\.\w+)?\/|\/(?:(?:\w+-)?search(?:-?(?:results?|form))?|suche|recherche|buscar?|cerca|zoeken|szukaj|(?:report|complaint|contact)s?|abuse|feedback)(?:\.\w+)?\/$/;

/**
 * Returns whether a box must not be read: search boxes, fields for secrets or for other texts that are no posts, fields
 * that cannot be typed into, and fields that a page marks as sensitive. Cheap enough for each event: it looks at
 * attributes of the box and of the form around it. One-line inputs never get here.
 */
export function isSensitive(editable: Editable): boolean {
  const role = keyword(editable, 'role');
  const mode = keyword(editable, 'inputmode');
  return (
    autofill.test(keyword(editable, 'autocomplete')) ||
    role === 'searchbox' ||
    ['search', 'tel', 'email', 'numeric', 'decimal', 'url'].includes(mode) ||
    (editable instanceof HTMLTextAreaElement && (editable.readOnly || editable.disabled)) ||
    closestAcross(editable, '[role="search"], search, [data-sensitive], [data-private]') !== undefined ||
    names.some((name) => isPrivateName(attribute(editable, name))) ||
    labels.some((name) => isPrivateLabel(attribute(editable, name))) ||
    isPrivateForm(closestAcross(editable, 'form')) ||
    isPrivateForm(closestAcross(editable, dialogs))
  );
}

function isPrivateForm(form: Element | undefined): boolean {
  if (!form) return false;
  const path = attribute(form, 'action').replace(/^[\w+.-]+:\/\/[^/]*|[?#].*$/g, '');
  return (
    privateAction.test(`/${path.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}/`.replace(/\/+/g, '/')) ||
    ['name', 'id', 'aria-label'].some((name) => isPrivateName(attribute(form, name)))
  );
}

/** The attribute of an element that may be a form. */
const attribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

/** The value of an attribute that HTML compares case-insensitively. */
const keyword = (editable: Editable, name: string): string => attribute(editable, name).trim().toLowerCase();

/**
 * Returns whether a box holds text that the page hides, with CSS instead of a password field or because nobody sees the
 * box, or whether an element beside the box labels it as private. Call it once a text has settled, not at every key,
 * because it makes the browser lay out the page.
 */
export function isMasked(editable: Editable): boolean {
  return (
    (styleOf(editable, '-webkit-text-security') || 'none') !== 'none' ||
    isOutOfSight(editable) ||
    labelsOf(editable).some(isPrivateLabel) ||
    labelsOf(closestAcross(editable, dialogs)).some(isPrivateName)
  );
}

/** The texts of the elements that label a box or a dialog: of `<label>`, or of those that it names itself. */
function labelsOf(labelled: Element | undefined): string[] {
  if (!labelled) return [];
  const root = rootOf(labelled);
  // Named images and forms shadow the properties of a document.
  const { getElementById } = root instanceof Document ? Document.prototype : ShadowRoot.prototype;
  const ids = attribute(labelled, 'aria-labelledby').split(/\s+/).filter(Boolean);
  const named = ids.map((id) => getElementById.call(root as Document & ShadowRoot, id));
  const around = labelled instanceof HTMLTextAreaElement ? [...labelled.labels] : [];
  return [...named, ...around].map((label) => label?.textContent ?? '');
}
