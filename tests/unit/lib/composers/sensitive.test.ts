import { describe, expect, test } from 'vitest';
import { isSensitive } from '#lib/composers/sensitive.ts';
import { find, shadow, show } from './page.ts';

const editable = 'textarea, [contenteditable]';

function isSensitiveIn(html: string): boolean {
  const element = show(html);
  return isSensitive(element.matches(editable) ? element : find(editable, element));
}

describe('isSensitive: autofill names', () => {
  test.each([
    'current-password',
    'new-password',
    'password',
    ' New-Password ',
    'one-time-code',
    'cc-number',
    'cc-csc',
    'billing cc-number',
    'section-pay billing cc-exp',
    'name',
    'honorific-prefix',
    'given-name',
    'additional-name',
    'family-name',
    'nickname',
    'username',
    'username webauthn',
    'email',
    'work email',
    'tel',
    'home tel',
    'tel-national',
    'street-address',
    'shipping street-address',
    'section-gift shipping street-address',
    'address-line1',
    'address-level2',
    'postal-code',
    'country',
    'country-name',
    'bday',
    'bday-year',
    'sex',
    'organization',
    'organization-title',
  ])('isSensitive is true for a box with autocomplete="%s"', (purpose) => {
    expect(isSensitiveIn(`<textarea autocomplete="${purpose}"></textarea>`)).toBe(true);
    expect(isSensitiveIn(`<div contenteditable autocomplete="${purpose}"></div>`)).toBe(true);
  });
});

describe('isSensitive: role, keyboard and marks of a box', () => {
  test.each([
    ['a box with the role searchbox', '<div contenteditable role="searchbox"></div>'],
    ['a box in a search landmark', '<div role="search"><textarea></textarea></div>'],
    ['a box in a search element', '<search><textarea></textarea></search>'],
    ['a box in a form that searches', '<form action="/Search/advanced"><textarea></textarea></form>'],
    ['a box with a keyboard for search', '<textarea inputmode="search"></textarea>'],
    ['a box with a keyboard for telephone numbers', '<textarea inputmode="tel"></textarea>'],
    ['a box with a keyboard for e-mail addresses', '<textarea inputmode="email"></textarea>'],
    ['a box with a keyboard for codes', '<div contenteditable inputmode="numeric"></div>'],
    ['a box whose inputmode is in capitals', '<textarea inputmode="NUMERIC"></textarea>'],
    ['a box with a keyboard for amounts', '<div contenteditable inputmode="decimal"></div>'],
    ['a box with a keyboard for URLs', '<textarea inputmode="url"></textarea>'],
    ['a box that the page marks as sensitive', '<textarea data-sensitive></textarea>'],
    [
      'a box in an element that the page marks as sensitive',
      '<section data-sensitive="true"><textarea></textarea></section>',
    ],
    [
      'a box in an element that the page marks as private',
      '<section data-private><div contenteditable></div></section>',
    ],
    ['a read-only textarea', '<textarea readonly></textarea>'],
    ['a disabled textarea', '<textarea disabled></textarea>'],
  ])('isSensitive is true for %s', (_, html) => {
    expect(isSensitiveIn(html)).toBe(true);
  });
});

describe('isSensitive: compose boxes of sites', () => {
  test.each([
    [
      'X',
      '<div role="textbox" contenteditable="true" aria-autocomplete="list" aria-multiline="true" aria-label="Post text" class="public-DraftEditor-content" data-testid="tweetTextarea_0" spellcheck="true" tabindex="0" style="outline: none; user-select: text; white-space: pre-wrap; overflow-wrap: break-word;"></div>',
    ],
    [
      'Bluesky',
      '<div contenteditable="true" translate="no" class="tiptap ProseMirror" role="textbox" aria-label="Rich-Text Editor" tabindex="0"></div>',
    ],
    [
      'Mastodon',
      '<form class="compose-form"><textarea class="autosuggest-textarea__textarea" placeholder="What is on your mind?" aria-autocomplete="list" autocomplete="off" dir="auto" lang="en"></textarea></form>',
    ],
    [
      'Reddit',
      '<div slot="rte" contenteditable="true" role="textbox" name="body" aria-placeholder="Body text (optional)" data-lexical-editor="true" spellcheck="true"></div>',
    ],
    [
      'Reddit, in Markdown',
      '<textarea name="content" id="innerTextArea" autocomplete="off" required></textarea>',
    ],
    [
      'Facebook',
      '<form method="POST"><div contenteditable="true" role="textbox" spellcheck="true" aria-label="Create a public post…" data-lexical-editor="true" style="user-select: text; white-space: pre-wrap;"></div></form>',
    ],
    [
      'Instagram',
      '<form method="POST"><textarea aria-label="Add a comment…" autocomplete="off" autocorrect="off"></textarea></form>',
    ],
    [
      'Threads',
      '<div contenteditable="true" role="textbox" inputmode="text" aria-label="Empty text field. Type to compose a new post." data-lexical-editor="true"></div>',
    ],
    [
      'LinkedIn',
      '<div class="ql-editor ql-blank" contenteditable="true" data-placeholder="What do you want to talk about?" aria-label="Text editor for creating content" role="textbox" aria-multiline="true"></div>',
    ],
    [
      'Tumblr',
      '<p role="document" contenteditable="true" class="block-editor-rich-text__editable" data-empty="true"></p>',
    ],
    [
      'YouTube',
      '<div id="contenteditable-root" contenteditable="true" dir="auto" aria-label="Add a comment..."></div>',
    ],
    [
      'Discord',
      '<form><div role="textbox" aria-multiline="true" aria-autocomplete="list" autocorrect="off" spellcheck="true" data-slate-editor="true" contenteditable="true" data-can-focus="true"></div></form>',
    ],
    ['a site with autocomplete="on"', '<textarea autocomplete="on" inputmode="text"></textarea>'],
    ['a site with a non-standard autocomplete', '<textarea autocomplete="nope"></textarea>'],
  ])('isSensitive is false for the compose box of %s', (_, html) => {
    expect(isSensitiveIn(html)).toBe(false);
  });
});

test('isSensitive finds a search form outside of the shadow roots around the box', () => {
  show('<form role="search"><my-field></my-field></form>');
  const inner = shadow(find('my-field'), '<inner-field></inner-field>');
  const root = shadow(find('inner-field', inner), '<textarea></textarea>');
  expect(isSensitive(find('textarea', root))).toBe(true);
});

/** The opening tag of a box with these attributes. */
const boxWith = (attributes: string) => `<textarea ${attributes}></textarea>`;

describe('isSensitive: names of secrets and of texts that are no posts', () => {
  test.each([
    'name="password"',
    'name="new_password2"',
    'id="passwort"',
    'name="Benutzerpasswort"',
    'name="contraseña"',
    'name="motDePasse"',
    'name="senha"',
    'id="wachtwoord"',
    'name="hasło"',
    'name="пароль"',
    'name="lösenord"',
    'name="seedPhrase"',
    'name="seedphrase"',
    'id="recovery-phrase-input"',
    'name="wallet[mnemonic]"',
    'name="private_key"',
    'name="sshPrivateKey"',
    'name="APIKey"',
    'id="api-token"',
    'name="client_secret"',
    'name="secret"',
    'name="2fa"',
    'id="oneTimeCode"',
    'name="verification_code"',
    'id="user-pin"',
    'name="otp"',
    'name="cardNumber"',
    'name="cvv2"',
    'name="iban"',
    'name="ssn"',
    'name="passport_no"',
    'name="taxId"',
    'name="dateOfBirth"',
    'name="shipping_address"',
    'name="address_line1"',
    'name="billing[address2]"',
    'name="email"',
    'name="e-mail"',
    'name="phoneNumber"',
    'name="fullName"',
    'name="zip_code"',
    'name="postcode"',
    'name="alt"',
    'name="altText"',
    'data-testid="altTextInput"',
    'name="image_description"',
    'id="account-note"',
    'name="private_notes"',
    'name="report"',
    'name="report[comment]"',
    'id="report-reason"',
    'name="feedback"',
    'name="contact_message"',
  ])('isSensitive is true for a text area with %s', (attributes) => {
    expect(isSensitiveIn(boxWith(attributes))).toBe(true);
  });

  test.each([
    'id="pin-comment"',
    'id="address-the-crowd"',
    'id="post-title"',
    'id="share-your-secret"',
    'name="confession_secret"',
    'id="post-card-text"',
    'id="card-body"',
    'id="postcard"',
    'id="comment-email"',
    'id="spinner"',
    'name="shopping"',
    'id="token-of-love"',
    'id="phone-story"',
    'id="street-photography"',
    'name="compassion"',
    'id="bypass"',
    'name="research"',
    'id="reporter-diary"',
    'name="alternative"',
    'name="altar"',
    'name="contactless"',
    'name="status"',
    'name="comment[body]"',
    'name="message"',
    'name="text"',
    'name="description"',
    'id="innerTextArea"',
    'id="notes"',
    'id="namesake"',
    'id="secretary"',
    'id="telling"',
    'id="cardigan-lovers"',
  ])('isSensitive is false for a text area with %s', (attributes) => {
    expect(isSensitiveIn(boxWith(attributes))).toBe(false);
  });
});

describe('isSensitive: labels and placeholders', () => {
  test.each([
    'Password',
    'Enter your 12-word recovery phrase',
    'Your secret key',
    'API token',
    'Card number',
    'Verification code',
    'Passwort eingeben',
    'Mot de passe',
    'Phrase de récupération',
    'Contraseña',
    'Frase semilla',
    'Chave privada',
    'Codice fiscale',
    'Fraza odzyskiwania',
    'Секретный ключ',
    'Şifre',
    'パスワード',
    '助记词',
    '비밀번호',
    'Alt text',
    'Add alternative text',
    'Describe this for people with visual impairments',
    'Texto alternativo',
    'Bildbeschreibung',
    'Description de l’image',
    'Descripción de la imagen',
    'Descrizione dell’immagine',
    'Privater Schlüssel',
    'Clé privée',
    'Código de verificación',
    'Numéro de carte',
    'Click to add a private note',
    'Persönliche Notiz',
    'Why are you reporting this post?',
    'Send us feedback',
    'Message to the moderators',
    'Search posts',
    'Rechercher',
    'Поиск',
  ])('isSensitive is true for a box with the label "%s"', (label) => {
    for (const name of ['aria-label', 'placeholder', 'data-placeholder'])
      expect(isSensitiveIn(`<div contenteditable ${name}="${label}"></div>`)).toBe(true);
  });

  test.each([
    'What’s on your mind?',
    'What is the worst password you ever had?',
    'Comment on the password leak',
    'Share your secret',
    'Your secret',
    'Add a comment, but never give your password to anyone here',
    'Was machst du gerade?',
    'Quoi de neuf ?',
    'Scrivi una parola',
    'Say something about the research',
    'Searching for love',
    'Write a reply to Pin',
    'Report from the festival',
    'My address to the nation',
    'いまどうしてる？',
    'Post text',
    'Frase semanal',
    'Phrases of the day',
    'Музыкальный ключ',
  ])('isSensitive is false for a box with the label "%s"', (label) => {
    for (const name of ['aria-label', 'placeholder', 'data-placeholder'])
      expect(isSensitiveIn(`<div contenteditable ${name}="${label}"></div>`)).toBe(false);
  });
});

describe('isSensitive: forms and dialogs around a box', () => {
  test.each([
    'form action="/search"',
    'form action="https://a.example/search.php?q=1"',
    'form action="/Search/advanced"',
    'form action="/forum/advancedSearch"',
    'form action="/job-search"',
    'form action="/suche/"',
    'form action="/report"',
    'form action="/contact.php"',
    'form id="report-form"',
    'form name="searchForm"',
    'form aria-label="Send feedback"',
    'div role="dialog" aria-label="Report post"',
    'dialog aria-label="Alt text"',
    'div role="alertdialog" id="abuse-report"',
  ])('isSensitive is true for a box in <%s>', (tag) => {
    expect(isSensitiveIn(`<${tag}>${boxWith('')}</${tag.split(' ')[0]}>`)).toBe(true);
  });

  test.each([
    'form action="/research/reply"',
    'form action="/forum/job-search/reply"',
    'form action="/c/search-and-rescue/reply"',
    'form action="/reports/7/comments"',
    'form action="/posts?from=search"',
    'form action="https://search.example/posts"',
    'form action="/contact-lenses/reply"',
    'form id="comment-form"',
    'form name="research"',
    'div role="dialog" aria-label="Create post"',
    'dialog aria-label="Reply to the report from Berlin"',
  ])('isSensitive is false for a box in <%s>', (tag) => {
    expect(isSensitiveIn(`<${tag}>${boxWith('')}</${tag.split(' ')[0]}>`)).toBe(false);
  });
});
