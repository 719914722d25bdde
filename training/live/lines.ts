export interface LabelledText {
  readonly text: string;
  /** 0 sad, 1 happy. */
  readonly label: 0 | 1;
}

/** A line that holds no labelled text, and why. */
export interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

const labels = new Map<unknown, 0 | 1>([
  [0, 0],
  [1, 1],
  ['sad', 0],
  ['happy', 1],
]);

/**
 * Labelled tweets, one JSON object a line: `{"text": "...", "label": "happy"|"sad"|1|0}`. One bad line is no reason to
 * lose the others, so it comes out as what it is. Empty lines are passed over. While the caller is busy nothing is read.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<LabelledText | BadLine> {
  let line = 0;
  for await (const content of linesOf(input)) {
    line++;
    if (content.trim() !== '') yield parsed(content, line);
  }
}

/** Not by node:readline, which ends a line at U+2028 and U+2029 too: JSON may hold these as they are. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of input) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  yield rest + decoder.decode();
}

function parsed(content: string, line: number): LabelledText | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { line, reason: 'is not JSON' };
  }
  if (typeof value !== 'object' || value === null) return { line, reason: 'is no object' };
  const { text, label } = value as { text?: unknown; label?: unknown };
  const known = labels.get(label);
  if (typeof text !== 'string') return { line, reason: 'has no text' };
  if (known === undefined) return { line, reason: 'has no label happy, sad, 1 or 0' };
  return { text, label: known };
}
