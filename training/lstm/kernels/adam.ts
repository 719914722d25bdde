/** Adds `count` values to others: to += from. */
export function add(to: usize, from: usize, count: usize): void {
  const end = to + (count << 2);
  for (; to + 16 <= end; to += 16, from += 16) v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
  for (; to < end; to += 4, from += 4) f32.store(to, f32.load(to) + f32.load(from));
}

/**
 * One step of Adam for `count` values.
 * @param first running mean of the gradient
 * @param second running mean of the squared gradient
 * @param rate the learning rate, with the bias correction of both means
 * @see Kingma and Ba 2015, algorithm 1 with the order of computation at the end of section 2
 */
export function adam(
  values: usize,
  first: usize,
  second: usize,
  gradient: usize,
  count: usize,
  rate: f32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
): void {
  const end = values + (count << 2);
  for (; values + 16 <= end; values += 16, first += 16, second += 16, gradient += 16) {
    const g = v128.load(gradient);
    const m = f32x4.add(
      f32x4.mul(f32x4.splat(beta1), v128.load(first)),
      f32x4.mul(f32x4.splat(1 - beta1), g),
    );
    const v = f32x4.add(
      f32x4.mul(f32x4.splat(beta2), v128.load(second)),
      f32x4.mul(f32x4.splat(1 - beta2), f32x4.mul(g, g)),
    );
    v128.store(first, m);
    v128.store(second, v);
    const change = f32x4.div(f32x4.mul(f32x4.splat(rate), m), f32x4.add(f32x4.sqrt(v), f32x4.splat(epsilon)));
    v128.store(values, f32x4.sub(v128.load(values), change));
  }
  for (; values < end; values += 4, first += 4, second += 4, gradient += 4) {
    const g = f32.load(gradient);
    const m = beta1 * f32.load(first) + (1 - beta1) * g;
    const v = beta2 * f32.load(second) + (1 - beta2) * (g * g);
    f32.store(first, m);
    f32.store(second, v);
    f32.store(values, f32.load(values) - (rate * m) / (sqrt<f32>(v) + epsilon));
  }
}
