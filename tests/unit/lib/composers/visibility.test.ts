import { describe, expect, test } from 'vitest';
import { isForChosenPeople } from '#lib/composers/visibility.ts';
import { find, shadow, show } from './page.ts';

const box = '<textarea></textarea>';

function isForChosenPeopleIn(html: string): boolean {
  show(html);
  return isForChosenPeople(find('textarea'));
}

/** Phanpy's menu of visibilities with one chosen. */
const phanpy = (chosen: string) =>
  `<form><select name="visibility">${['public', 'local', 'unlisted', 'private', 'direct']
    .map((value) => `<option value="${value}" ${value === chosen ? 'selected' : ''}></option>`)
    .join('')}</select>${box}</form>`;

const radios = (name: string, chosen: string) =>
  `<div role="dialog">${['public', 'followers', 'private', 'specified']
    .map(
      (value) => `<input type="radio" name="${name}" value="${value}" ${value === chosen ? 'checked' : ''}>`,
    )
    .join('')}<form>${box}</form></div>`;

/** Mastodon's form. The class of the button and of the icon depend on the version. */
const mastodon = (button: string, icon: string) =>
  `<form class="compose-form">${box}<button class="${button}"><i class="${icon}"></i></button></form>`;

const elk = (icon: string) =>
  `<div aria-roledescription="publish-widget"><div>${box}</div><button><div class="${icon}"></div></button></div>`;

const misskey = (icon: string) =>
  `<div><i class="ti ti-mail"></i><div><header><button class="_button"><span><i class="${icon}"></i></span></button><button data-cy-open-post-form-submit></button></header><div><textarea data-cy-post-form-text></textarea></div></div></div>`;

const pleroma = (chosen: string) =>
  `<div class="post-status-form"><form>${box}${['envelope', 'lock', 'globe']
    .map(
      (icon) =>
        `<button class="scope ${icon === chosen ? 'selected' : ''}"><svg data-icon="${icon}"></svg></button>`,
    )
    .join('')}</form></div>`;

describe('isForChosenPeople', () => {
  test.each([
    ['a private mention in Phanpy', phanpy('direct')],
    ['specified people by radio buttons', radios('visibility', 'specified')],
    ['a private note by radio buttons without a direct one', radios('post[privacy]', 'private')],
    [
      'a limited post by a hidden field',
      `<form><input type="hidden" name="status[visibility]" value="limited">${box}</form>`,
    ],
    [
      'a custom list in Friendica',
      `<form><input type="radio" name="visibility" value="custom" checked>${box}</form>`,
    ],
    ['a private mention in Mastodon 4', mastodon('dropdown-button', 'icon icon-at')],
    ['a private mention in Mastodon 3', mastodon('privacy-dropdown__value-icon', 'fa fa-at')],
    ['a direct post in Mastodon 2', mastodon('privacy-dropdown__value-icon', 'fa fa-envelope')],
    ['a private mention in Elk', elk('i-ri:at-line')],
    ['specified people in Misskey', misskey('ti ti-mail')],
    ['specified people in Sharkey', misskey('ph-envelope ph-bold ph-lg')],
    ['specified people in an older Misskey', misskey('fas fa-envelope')],
    ['a direct post in Pleroma', pleroma('envelope')],
    ['a private message in Discourse', `<div class="composer-action-privateMessage">${box}</div>`],
    ['a form with data of its visibility', `<form data-visibility="direct">${box}</form>`],
    ['a form with a recipient', `<form><input name="to" />${box}</form>`],
    [
      'a form with a hidden recipient',
      `<form><input type="hidden" name="recipients[]" value="7">${box}</form>`,
    ],
    [
      'a private message in phpBB',
      `<form><input name="address_list[u][2]" value="to"><textarea name="message"></textarea></form>`,
    ],
    [
      'a contact form',
      `<form class="wpcf7-form"><input type="email" name="your-email"><textarea name="your-message"></textarea></form>`,
    ],
  ])('isForChosenPeople is true for %s', (_, html) => {
    expect(isForChosenPeopleIn(html)).toBe(true);
  });

  test.each([
    ['a box without a form', box],
    ['a public post in Phanpy', phanpy('public')],
    ['a post for followers in Phanpy', phanpy('private')],
    ['a public post by radio buttons', radios('visibility', 'public')],
    [
      'a choice of another thing',
      `<form><select name="theme"><option value="direct" selected></select>${box}</form>`,
    ],
    ['a public post in Mastodon 4', mastodon('dropdown-button', 'icon icon-globe')],
    ['a public post in Mastodon with a button for mentions', mastodon('icon-button', 'icon icon-at')],
    ['a public post in Elk', elk('i-ri:global-line')],
    ['a public note in Misskey', misskey('ti ti-world')],
    ['a post for followers in Pleroma', pleroma('lock')],
    ['a public post in Pleroma', pleroma('globe')],
    ['a reply on a forum', `<form><input type="hidden" name="reply_to" value="7">${box}</form>`],
    [
      'a comment with an e-mail address',
      `<form id="commentform"><input type="email"><textarea name="comment"></textarea></form>`,
    ],
    [
      'a post beside a form for a newsletter',
      `<div><form><input type="email"></form><form>${box}</form></div>`,
    ],
  ])('isForChosenPeople is false for %s', (_, html) => {
    expect(isForChosenPeopleIn(html)).toBe(false);
  });

  test('isForChosenPeople follows a visibility that changes', () => {
    expect(isForChosenPeopleIn(phanpy('public'))).toBe(false);
    (find('select') as HTMLSelectElement).value = 'direct';
    expect(isForChosenPeople(find('textarea'))).toBe(true);
    (find('select') as HTMLSelectElement).value = 'unlisted';
    expect(isForChosenPeople(find('textarea'))).toBe(false);
  });

  test('isForChosenPeople sees the form outside of the shadow root of the box', () => {
    show('<form><input name="recipient" /><my-box></my-box></form>');
    expect(isForChosenPeople(find('textarea', shadow(find('my-box'), box)))).toBe(true);
  });

  test('isForChosenPeople is not misled by the names of fields in a form', () => {
    const html = `<form><input name="querySelectorAll" /><input name="id" /><input name="getAttribute" /><input name="type" /><input name="to" />${box}</form>`;
    expect(isForChosenPeopleIn(html)).toBe(true);
  });
});
