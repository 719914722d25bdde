import { describe, expect, test } from 'vitest';
import { isOutOfSight } from '#lib/composers/mirrors.ts';
import { isMasked } from '#lib/composers/sensitive.ts';
import { find, show } from './page.ts';

const box = 'textarea, [contenteditable]';

function isOutOfSightIn(html: string): boolean {
  const shown = show(html);
  return isOutOfSight(shown.matches(box) ? shown : find(box, shown));
}

describe('isOutOfSight: pieces and copies of an editor’s text', () => {
  test.each([
    [
      'the input of CodeMirror 5',
      '<div style="overflow:hidden; position:relative; width:3px; height:0px"><textarea autocorrect="off" spellcheck="false" tabindex="0"></textarea></div>',
    ],
    [
      'the input of Ace',
      '<textarea class="ace_text-input" wrap="off" style="height:1px; width:1px"></textarea>',
    ],
    [
      'the paste bin of Froala',
      '<div contenteditable="true" style="position:fixed; top:0; left:-9999px; height:100%; width:0; overflow:hidden"></div>',
    ],
    ['a box above the screen', '<textarea style="position:absolute; top:-10000px"></textarea>'],
    [
      'a box in an element beside the screen',
      '<p style="position:absolute; left:-999px"><textarea></textarea></p>',
    ],
    ['a box that is clipped', '<textarea style="position:absolute; clip-path:inset(50%)"></textarea>'],
    ['a box without height', '<textarea style="height:0"></textarea>'],
    [
      'a box in an element without width',
      '<p style="width:1px; overflow:hidden"><b><textarea></textarea></b></p>',
    ],
    ['a box that assistive software ignores', '<textarea aria-hidden="true" tabindex="-1"></textarea>'],
  ])('isOutOfSight is true for %s', (_, html) => {
    expect(isOutOfSightIn(html)).toBe(true);
  });

  test.each([
    ['a text area', '<textarea></textarea>'],
    ['an editor', '<div contenteditable="true" style="height:120px; width:300px">a</div>'],
    ['a text area of one row', '<textarea style="height:20px"></textarea>'],
    ['an editor in an element that does not clip it', '<p style="height:0"><textarea></textarea></p>'],
    [
      'an editor that is fixed above an element without size',
      '<p style="height:0; overflow:hidden"><textarea style="position:fixed"></textarea></p>',
    ],
    [
      'an editor in the middle of a dialog',
      '<p style="position:fixed; left:50%; top:-10px"><textarea></textarea></p>',
    ],
    [
      'the text area of Monaco, which holds the text for assistive software',
      '<textarea role="textbox" aria-multiline="true" style="width:1px; height:1px"></textarea>',
    ],
  ])('isOutOfSight is false for %s', (_, html) => {
    expect(isOutOfSightIn(html)).toBe(false);
  });

  test('isOutOfSight is true for a box that the browser calls invisible', () => {
    const hidden = show('<textarea></textarea>');
    let asked: unknown;
    hidden.checkVisibility = (options) => {
      asked = options;
      return false;
    };
    expect(isOutOfSight(hidden)).toBe(true);
    expect(asked).toEqual({ checkOpacity: true, checkVisibilityCSS: true });
  });
});

describe('isMasked: labels beside a box', () => {
  test.each([
    ['a label around it', '<label>Recovery phrase <textarea></textarea></label>'],
    ['a label elsewhere', '<p><label for="x">Passwort</label><textarea id="x"></textarea></p>'],
    [
      'an element that it names',
      '<p><b id="z">Alt text</b><i contenteditable aria-labelledby="w z"></i></p>',
    ],
    [
      'the title of its dialog',
      '<p role="dialog" aria-labelledby="t"><b id="t">Report</b><textarea></textarea></p>',
    ],
    [
      'the title of its dialog in another language',
      '<p role="dialog" aria-labelledby="t"><b id="t">Signaler</b><textarea></textarea></p>',
    ],
  ])('isMasked is true for a box that is private by %s', (_, html) => {
    const shown = show(html);
    expect(isMasked(find(box, shown))).toBe(true);
  });

  test.each([
    ['a label that asks', '<label>What is on your mind? <textarea></textarea></label>'],
    ['a label that names a post', '<label>Comment on the password leak <textarea></textarea></label>'],
    ['an element that is not there', '<p><textarea aria-labelledby="gone"></textarea></p>'],
    [
      'the title of a dialog for posts',
      '<p role="dialog" aria-labelledby="t"><b id="t">Create post</b><textarea></textarea></p>',
    ],
  ])('isMasked is false for a box with %s', (_, html) => {
    const shown = show(html);
    expect(isMasked(find(box, shown))).toBe(false);
  });
});
