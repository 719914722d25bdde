/** What an extension may leave in a page. */
export interface Traces {
  /** The names of all globals. */
  readonly globals: readonly string[];
  /** Each element, with the names of its attributes. */
  readonly elements: readonly string[];
  /** What was posted to the page, whatever its numbers. */
  readonly messages: readonly string[];
  /** The events that the page was to listen for, and got. */
  readonly events: readonly string[];
}

/** Runs in a test page: what there is to be seen of others. */
export function tracesIn(): Traces {
  const elements: string[] = [];
  const walk = (root: ParentNode): void => {
    for (const element of root.children) {
      elements.push([element.localName, ...element.getAttributeNames().sort()].join(' '));
      if (element.shadowRoot) walk(element.shadowRoot);
      walk(element);
    }
  };
  walk(document);
  const { got } = globalThis as unknown as { got: { messages: string[]; events: string[] } };
  const messages = new Set(got.messages.map((message) => message.replace(/[\d.]+/g, '#')));
  return {
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    elements,
    messages: [...messages].sort(),
    events: got.events,
  };
}
