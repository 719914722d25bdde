import { matches } from './safeDom.ts';

/** How an element stands in a text: with lines of its own, within a line, or outside of the text. */
export type Flow = 'line' | 'inline' | 'outside';

/** Elements that start a new line, as in the default style sheet of HTML. */
export const blocks =
  'address,article,aside,blockquote,caption,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,li,main,menu,nav,ol,p,pre,section,summary,table,td,th,tr,ul';

const inlines =
  'a,abbr,b,bdi,bdo,big,code,del,em,font,i,ins,kbd,mark,s,small,span,strike,strong,sub,sup,u,wbr';

/** Elements that hardly any style sheet makes something else. Their style is not looked up. */
const plain = `:is(${blocks},${inlines}):not([class],[style],[id])`;

/** Limit of style look-ups in one reading. Of the elements after that, the name of the element decides. */
const maxLookUps = 200;

/**
 * Returns a function that tells how elements stand in the text of an editor. It resolves styles, but no layout: only of
 * elements with a class, a style, an id or an unusual name. Outside of the text is an element that is invisible, that is
 * positioned apart from the text (text for screen readers, another person's caret), or that no click reaches.
 */
export function flowsIn(root: Element): (element: Element) => Flow {
  let left = maxLookUps;
  const isOutOfReach = (element: Element): boolean => styleOf(element, 'pointer-events') === 'none';
  return (element) => {
    const byName = matches(element, blocks) ? 'line' : 'inline';
    if (left === 0 || matches(element, plain)) return byName;
    left--;
    const display = styleOf(element, 'display');
    if (
      display === 'none' ||
      /^(?:absolute|fixed)/.test(styleOf(element, 'position')) ||
      /^(?:hidden|collapse)/.test(styleOf(element, 'visibility')) ||
      styleOf(element, 'opacity') === '0' ||
      styleOf(element, 'font-size') === '0px' ||
      (isOutOfReach(element) && !isOutOfReach(root))
    )
      return 'outside';
    if (display === '') return byName;
    return /^(?:inline|contents|ruby)/.test(display) ? 'inline' : 'line';
  };
}

/** The computed value of a property, '' if there is none. */
export const styleOf = (element: Element, property: string): string =>
  getComputedStyle(element).getPropertyValue(property);
