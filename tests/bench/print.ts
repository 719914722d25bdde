import { mkdir, writeFile } from 'node:fs/promises';

const output = new URL('../../.output/', import.meta.url);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** To three digits after the point. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Lines of text, the first column flush left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const padded = (cell: string, k: number) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!));
  return rows.map((row) => row.map(padded).join('  ')).join('\n');
}

export const verdict = (met: boolean): string => (met ? 'met' : 'missed');

/** Keeps figures as JSON in .output, beside the builds. */
export async function saveFigures(name: string, figures: unknown): Promise<void> {
  await mkdir(output, { recursive: true });
  await writeFile(new URL(name, output), `${JSON.stringify(figures, null, 2)}\n`);
}

/** A line of progress: standard output is for the figures. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
