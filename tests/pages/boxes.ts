// A page with boxes of many kinds. The tests type into each one and compare what the extension read with what it shows.
import { contents } from './boxes/contents.ts';
import { frames } from './boxes/frames.ts';
import { libraries } from './boxes/libraries.ts';
import { chat, refused } from './boxes/refused.ts';
import { roots } from './boxes/roots.ts';
import { type Boxes, centreOf, pointIn } from './boxes/section.ts';
import { sending } from './boxes/sending.ts';
import { child } from './editors/editor.ts';

/** Builds each box in a section that has its name as its id. */
function build(boxes: Boxes): void {
  for (const [id, mount] of Object.entries(boxes))
    mount(child(document.body, 'section', { id, 'aria-label': id }));
}

if (window === top) {
  build({ ...sending, ...contents, ...roots, ...refused, ...frames });
  await Promise.all(
    Object.entries(libraries).map(([id, mount]) =>
      mount(child(document.body, 'section', { id, 'aria-label': id })),
    ),
  );
} else {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  build({ chat });
}

Object.assign(globalThis, { pointIn, centreOf });
document.documentElement.dataset.ready = '';
