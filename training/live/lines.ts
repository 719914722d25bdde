export interface LabelledText {
  readonly text: string;
  /** 0 sad, 1 happy. */
  readonly label: 0 | 1;
}

/** A line without a labelled text. */
export interface BadLine {
  /** Number of the line, from 1. */
  readonly line: number;
  /** Predicate of a sentence about the line: "is not JSON". */
  readonly reason: string;
}

const labels = new Map<unknown, 0 | 1>([
  [0, 0],
  [1, 1],
  ['sad', 0],
  ['happy', 1],
]);

/**
 * Parses labelled tweets, one JSON object a line: `{"text": "...", "label": "happy"|"sad"|1|0}`. Yields a `BadLine`
 * instead of throwing, so that the other lines are not lost. Skips empty lines. Reads nothing while the caller is busy.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<LabelledText | BadLine> {
  let line = 0;
  for await (const content of linesOf(input)) {
    line++;
    if (content.trim() !== '') yield parseLine(content, line);
  }
}

/** Unlike node:readline, does not end a line at U+2028 or U+2029, which JSON may hold unescaped. */
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

function parseLine(content: string, line: number): LabelledText | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { line, reason: 'is not JSON' };
  }
  if (typeof value !== 'object' || value === null) return { line, reason: 'is no object' };
  const { text, label: given } = value as { text?: unknown; label?: unknown };
  const label = labels.get(given);
  if (typeof text !== 'string') return { line, reason: 'has no text' };
  if (label === undefined) return { line, reason: 'has no label happy, sad, 1 or 0' };
  return { text, label };
}
