/*
 * The LSTM's cell, forward and backward, over rows of `units` values (a multiple of 4). Gates are in the order of Keras:
 * input, forget, candidate, output. See Hochreiter and Schmidhuber 1997; gradients as in Greff et al. 2017, section II.
 */

/**
 * e^x: x = n ln 2 + r, with a polynomial for e^r on |r| <= ln 2 / 2 (Cody and Waite 1980). Relative error below 1e-6.
 * x is the second operand of min and max because x86 returns the second operand if one is NaN, so NaN stays NaN.
 */
function exp(x: v128): v128 {
  const bounded = f32x4.relaxed_min(f32x4.splat(88), f32x4.relaxed_max(f32x4.splat(-87), x));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(<f32>Math.LOG2E)));
  let r = f32x4.relaxed_madd(n, f32x4.splat(-0.693359375), bounded);
  r = f32x4.relaxed_madd(n, f32x4.splat(2.1219444e-4), r);
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.relaxed_madd(p, r, f32x4.splat(1.3981999507e-3));
  p = f32x4.relaxed_madd(p, r, f32x4.splat(8.3334519073e-3));
  p = f32x4.relaxed_madd(p, r, f32x4.splat(4.1665795894e-2));
  p = f32x4.relaxed_madd(p, r, f32x4.splat(1.6666665459e-1));
  p = f32x4.relaxed_madd(p, r, f32x4.splat(5.0000001201e-1));
  p = f32x4.relaxed_madd(p, f32x4.mul(r, r), f32x4.add(r, f32x4.splat(1)));
  const power = i32x4.shl(i32x4.add(i32x4.relaxed_trunc_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

function tanh(x: v128): v128 {
  const s = sigmoid(f32x4.add(x, x));
  return f32x4.sub(f32x4.add(s, s), f32x4.splat(1));
}

/**
 * Computes one time step.
 * @param gates [rows, 4 units]; in: sums, out: activations
 * @param before the memory of the previous step, [rows, units]; 0 in the first step
 * @param memory out: the cell's memory, [rows, units]
 * @param squashed out: tanh of the memory, [rows, units]
 * @param state out: the state, [rows, units], multiplied by `mask`
 * @param stateRow bytes from one row of the state to the next
 * @param mask dropout of the state, [rows, units]; 0 for none
 * @param pooled in and out: the largest state so far, [rows, units]; 0 without pooling
 * @param best in and out: the step of the largest state, [rows, units], as floats
 * @param t the number of this step
 */
export function stepForward(
  gates: usize,
  before: usize,
  memory: usize,
  squashed: usize,
  state: usize,
  stateRow: usize,
  mask: usize,
  pooled: usize,
  best: usize,
  t: f32,
  rows: usize,
  units: usize,
): void {
  const bytes = units << 2;
  const step = f32x4.splat(t);
  for (let row: usize = 0; row < rows; row++) {
    for (let u: usize = 0; u < bytes; u += 16) {
      const gate = gates + u;
      const i = sigmoid(v128.load(gate));
      const f = sigmoid(v128.load(gate + bytes));
      const g = tanh(v128.load(gate + 2 * bytes));
      const o = sigmoid(v128.load(gate + 3 * bytes));
      v128.store(gate, i);
      v128.store(gate + bytes, f);
      v128.store(gate + 2 * bytes, g);
      v128.store(gate + 3 * bytes, o);
      let c = f32x4.mul(i, g);
      if (before !== 0) c = f32x4.relaxed_madd(f, v128.load(before + u), c);
      v128.store(memory + u, c);
      const squash = tanh(c);
      v128.store(squashed + u, squash);
      let h = f32x4.mul(o, squash);
      if (pooled !== 0) {
        const largest = v128.load(pooled + u);
        const isLarger = f32x4.gt(h, largest);
        v128.store(pooled + u, v128.bitselect(h, largest, isLarger));
        v128.store(best + u, v128.bitselect(step, v128.load(best + u), isLarger));
      }
      if (mask !== 0) h = f32x4.mul(h, v128.load(mask + u));
      v128.store(state + u, h);
    }
    gates += bytes << 2;
    if (before !== 0) before += bytes;
    memory += bytes;
    squashed += bytes;
    state += stateRow;
    if (mask !== 0) mask += bytes;
    if (pooled !== 0) {
      pooled += bytes;
      best += bytes;
    }
  }
}

/**
 * Computes the gradients of one time step.
 * @param gates [rows, 4 units]; in: activations, out: gradients of the sums
 * @param before the memory of the previous step, [rows, units]; 0 in the first step
 * @param squashed tanh of the memory, [rows, units]
 * @param dState the gradient of the masked state, [rows, units]
 * @param dStateRow bytes from one row of `dState` to the next
 * @param mask dropout of the state, [rows, units]; 0 for none
 * @param dMemory [rows, units]; in: the gradient of this step's memory, out: of the previous step's
 * @param dPooled the gradient of the largest state, [rows, units], which belongs to step `best`; 0 without pooling
 * @param t the number of this step
 */
export function stepBackward(
  gates: usize,
  before: usize,
  squashed: usize,
  dState: usize,
  dStateRow: usize,
  mask: usize,
  dMemory: usize,
  dPooled: usize,
  best: usize,
  t: f32,
  rows: usize,
  units: usize,
): void {
  const bytes = units << 2;
  const one = f32x4.splat(1);
  const step = f32x4.splat(t);
  for (let row: usize = 0; row < rows; row++) {
    for (let u: usize = 0; u < bytes; u += 16) {
      const gate = gates + u;
      const i = v128.load(gate);
      const f = v128.load(gate + bytes);
      const g = v128.load(gate + 2 * bytes);
      const o = v128.load(gate + 3 * bytes);
      const squash = v128.load(squashed + u);
      let dh = v128.load(dState + u);
      if (mask !== 0) dh = f32x4.mul(dh, v128.load(mask + u));
      if (dPooled !== 0) {
        const isBest = f32x4.eq(v128.load(best + u), step);
        dh = f32x4.add(dh, v128.and(v128.load(dPooled + u), isBest));
      }
      const dSquashed = f32x4.mul(f32x4.mul(dh, o), f32x4.sub(one, f32x4.mul(squash, squash)));
      const dc = f32x4.add(v128.load(dMemory + u), dSquashed);
      const di = f32x4.mul(f32x4.mul(dc, g), f32x4.mul(i, f32x4.sub(one, i)));
      const dg = f32x4.mul(f32x4.mul(dc, i), f32x4.sub(one, f32x4.mul(g, g)));
      const dO = f32x4.mul(f32x4.mul(dh, squash), f32x4.mul(o, f32x4.sub(one, o)));
      const df =
        before === 0
          ? f32x4.splat(0)
          : f32x4.mul(f32x4.mul(dc, v128.load(before + u)), f32x4.mul(f, f32x4.sub(one, f)));
      v128.store(gate, di);
      v128.store(gate + bytes, df);
      v128.store(gate + 2 * bytes, dg);
      v128.store(gate + 3 * bytes, dO);
      v128.store(dMemory + u, f32x4.mul(dc, f));
    }
    gates += bytes << 2;
    if (before !== 0) before += bytes;
    squashed += bytes;
    dState += dStateRow;
    if (mask !== 0) mask += bytes;
    dMemory += bytes;
    if (dPooled !== 0) {
      dPooled += bytes;
      best += bytes;
    }
  }
}
