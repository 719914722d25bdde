/**
 * Returns the address that a frame's content belongs to. Some editors are in a frame without an address of its own
 * (about:blank, srcdoc): its content belongs to the page around it. Returns undefined if that page is out of reach.
 */
export function addressOf(view: Window): Location | undefined {
  try {
    if (view.location.protocol !== 'about:') return view.location;
    return view.parent === view ? undefined : addressOf(view.parent);
  } catch {
    return undefined; // A sandboxed frame has no access to the page around it.
  }
}
