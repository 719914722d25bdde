/**
 * The address that a frame's content belongs to: a frame without one of its own (about:blank, srcdoc), as some editors
 * are, belongs to the page around it. Undefined where that is out of reach.
 */
export function addressOf(view: Window): Location | undefined {
  try {
    if (view.location.protocol !== 'about:') return view.location;
    return view.parent === view ? undefined : addressOf(view.parent);
  } catch {
    return undefined; // a sandboxed frame may not look at the page around it
  }
}
