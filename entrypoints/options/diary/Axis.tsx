interface Mark {
  readonly text: string;
  /** From 0 at the start of the line to 1 at its end. */
  readonly at: number;
}

/** What stands under a chart. In HTML: it keeps its size whatever the width, and follows the direction of the text. */
export function Axis({ marks }: { marks: readonly Mark[] }) {
  return (
    <div class="axis">
      {marks.map(({ text, at }) => (
        <span key={at} style={{ insetInlineStart: `${100 * at}%`, justifyContent: sideOf(at) }}>
          <bdi>{text}</bdi>
        </span>
      ))}
    </div>
  );
}

/** Near an end of the line a text leans inwards: it would stick out of a narrow page. */
function sideOf(at: number): string {
  if (at < 0.05) return 'flex-start';
  return at > 0.95 ? 'flex-end' : 'center';
}
