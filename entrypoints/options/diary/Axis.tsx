export interface Mark {
  readonly text: string;
  /** Position from 0 at the start of the axis to 1 at its end. */
  readonly position: number;
}

/** The labels below a chart. They are HTML, so they keep their font size at any width and follow the text direction. */
export function Axis({ marks }: { marks: readonly Mark[] }) {
  return (
    <div class="axis">
      {marks.map(({ text, position }) => (
        <span
          key={position}
          style={{ insetInlineStart: `${100 * position}%`, justifyContent: alignmentOf(position) }}
        >
          <bdi>{text}</bdi>
        </span>
      ))}
    </div>
  );
}

/** A label near an end of the axis is aligned inwards, so it does not overflow a narrow page. */
function alignmentOf(position: number): string {
  if (position < 0.05) return 'flex-start';
  return position > 0.95 ? 'flex-end' : 'center';
}
