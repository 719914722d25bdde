import { comments } from './chats.ts';
import { closest, closestAcross, matches } from './safeDom.ts';

const form = ':is(form, dialog, [role="dialog"])';

/** A field that says who sees a post, and its values that stand for one person or a few chosen ones. */
const field = ':is([name*="visib" i], [name*="privacy" i], [name*="audience" i])';
const chosen =
  ':is([value="direct"], [value="specified"], [value="limited"], [value="custom"], [value="circle"])';

/** Returns a selector of forms whose visibility has a value: by a menu, a radio button or a hidden field. */
const sets = (value: string): string =>
  `${form}:has(${field} ${value}:checked, ${field}${value}:checked, ${field}${value}[type="hidden"])`;

/** Names of a field for the person that a text is sent to, or their beginnings. */
const recipients = [
  'recipient',
  'receiver',
  'addressee',
  'to_user',
  'touser',
  'send_to',
  'sendto',
  'username_list',
  'address_list',
];

/** Compose forms of a text that only chosen people see. No rule knows a label, because labels have a language. */
const formsForChosenPeople = [
  sets(chosen),
  // In Mastodon's words, "direct" is a private mention and "private" is for followers. Elsewhere, "private" is private.
  `${sets('[value="private"]')}:not(:has([value="direct"]))`,
  `${form}:has([name="to" i], ${recipients.map((name) => `[name^="${name}" i]`).join()})`,
  // Software that shows the visibility only by an icon or a class: Mastodon, Elk, Pleroma, Discourse.
  '.compose-form:has(.dropdown-button .icon-at, .privacy-dropdown__value-icon :is(.icon-at, .fa-at, .fa-envelope))',
  '[aria-roledescription="publish-widget"]:has(.i-ri\\:at-line)',
  '.post-status-form:has(.scope.selected :is([data-icon="envelope"], .fa-envelope))',
  '.archetype-private_message, .composer-action-privateMessage',
  `[data-visibility]${chosen.replaceAll('value', 'data-visibility')}`,
].join();

/** Forms with a field for the writer's e-mail address. Forms for comments may have one too. */
const contactForms = `form:has([type="email"]):not(:is(${comments}))`;

/** The box of Misskey and its forks, the button that sends, and the icon of "specified people". */
const misskeyBox = '[data-cy-post-form-text]';
const misskeyForm = ':has([data-cy-open-post-form-submit])';
const misskeyIcon = '._button :is(.ti-mail, .ph-envelope, .ph-envelope-simple, .fa-envelope)';

/**
 * Returns whether the form around a box says that only chosen people see the text: by the visibility of the post, by a
 * field for a recipient, or, in a form that is not for comments, by a field for an e-mail address (a contact form).
 */
export function isForChosenPeople(box: Element): boolean {
  if (closestAcross(box, formsForChosenPeople)) return true;
  if (closestAcross(box, contactForms) && !matches(box, comments)) return true;
  const misskey = matches(box, misskeyBox) && closest(box, misskeyForm);
  return misskey ? Element.prototype.querySelector.call(misskey, misskeyIcon) !== null : false;
}
