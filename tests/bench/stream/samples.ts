/**
 * Returns how many seconds `npm run live` was behind at most, of the lines that it printed while posts came. After the last
 * post the time since then says nothing.
 */
export function behindAtMost(printed: readonly string[], posts: number): number {
  const seconds = printed.flatMap((line) => {
    const [, read, behind] = /^(\d+) posts, .* behind by ([\d.]+) s$/.exec(line) ?? [];
    return Number(read) < posts ? [Number(behind)] : [];
  });
  return Math.max(0, ...seconds);
}

/** Means of the second and of the last quarter. */
export function quarters(values: readonly number[]): [number, number] {
  const mean = (from: number, to: number) => {
    const part = values.slice(Math.floor(from * values.length), Math.ceil(to * values.length));
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  };
  return [mean(0.25, 0.5), mean(0.75, 1)];
}
