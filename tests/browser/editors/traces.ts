/** Traces that an extension may leave in a page. */
export interface Traces {
  /** The names of all globals. */
  readonly globals: readonly string[];
  /** Each element with the names of its attributes. */
  readonly elements: readonly string[];
  /** The messages posted to the page, with numbers masked. */
  readonly messages: readonly string[];
  /** The events that the page listened for and received. */
  readonly events: readonly string[];
}

/** Runs in a test page. */
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
  const { received } = globalThis as unknown as { received: { messages: string[]; events: string[] } };
  const messages = new Set(received.messages.map((message) => message.replace(/[\d.]+/g, '#')));
  return {
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    elements,
    messages: [...messages].sort(),
    events: received.events,
  };
}
