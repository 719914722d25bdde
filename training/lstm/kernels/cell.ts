/*
 * The LSTM's cell, forward and back, over rows of `units` values (a multiple of 4). Gates in the order of Keras:
 * input, forget, candidate, output.
 * See Hochreiter and Schmidhuber 1997; the gradients as in Greff et al. 2017, section II.
 */

/**
 * e^x: x = n ln 2 + r, with a polynomial for e^r on |r| <= ln 2 / 2 (Cody and Waite 1980). Relative error below 1e-6.
 * Of NaN and a bound x86 takes the second operand: that is x, so that NaN stays NaN.
 */
function exp(x: v128): v128 {
  const within = f32x4.relaxed_min(f32x4.splat(88), f32x4.relaxed_max(f32x4.splat(-87), x));
  const n = f32x4.nearest(f32x4.mul(within, f32x4.splat(<f32>Math.LOG2E)));
  let r = f32x4.relaxed_madd(n, f32x4.splat(-0.693359375), within);
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
 * One time step.
 * @param gates [rows, 4 units]: sums in, activations out
 * @param before the cell's memory of the step before, [rows, units], or 0 for none
 * @param memory out: [rows, units]
 * @param squashed out: tanh of the memory, [rows, units]
 * @param state out: [rows, units] `stateRow` bytes apart, times `mask` [rows, units] unless that is 0
 * @param pooled the largest state so far, [rows, units], unless that is 0; `best` the step it came from, as a float
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
      const at = gates + u;
      const i = sigmoid(v128.load(at));
      const f = sigmoid(v128.load(at + bytes));
      const g = tanh(v128.load(at + 2 * bytes));
      const o = sigmoid(v128.load(at + 3 * bytes));
      v128.store(at, i);
      v128.store(at + bytes, f);
      v128.store(at + 2 * bytes, g);
      v128.store(at + 3 * bytes, o);
      let c = f32x4.mul(i, g);
      if (before !== 0) c = f32x4.relaxed_madd(f, v128.load(before + u), c);
      v128.store(memory + u, c);
      const bounded = tanh(c);
      v128.store(squashed + u, bounded);
      let h = f32x4.mul(o, bounded);
      if (pooled !== 0) {
        const most = v128.load(pooled + u);
        const isMore = f32x4.gt(h, most);
        v128.store(pooled + u, v128.bitselect(h, most, isMore));
        v128.store(best + u, v128.bitselect(step, v128.load(best + u), isMore));
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
 * The gradient of one time step.
 * @param gates [rows, 4 units]: activations in, gradients of their sums out
 * @param before as given to the step
 * @param squashed as the step left it
 * @param dState the gradient of the state, [rows, units] `dStateRow` bytes apart, times `mask` unless that is 0
 * @param dMemory the gradient of the memory: of this step's in, of the step's before out
 * @param dPooled the gradient of the largest state, [rows, units], unless that is 0: it goes to step `best`
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
      const at = gates + u;
      const i = v128.load(at);
      const f = v128.load(at + bytes);
      const g = v128.load(at + 2 * bytes);
      const o = v128.load(at + 3 * bytes);
      const bounded = v128.load(squashed + u);
      let dh = v128.load(dState + u);
      if (mask !== 0) dh = f32x4.mul(dh, v128.load(mask + u));
      if (dPooled !== 0) {
        const isHere = f32x4.eq(v128.load(best + u), step);
        dh = f32x4.add(dh, v128.and(v128.load(dPooled + u), isHere));
      }
      const through = f32x4.mul(f32x4.mul(dh, o), f32x4.sub(one, f32x4.mul(bounded, bounded)));
      const dc = f32x4.add(v128.load(dMemory + u), through);
      const di = f32x4.mul(f32x4.mul(dc, g), f32x4.mul(i, f32x4.sub(one, i)));
      const dg = f32x4.mul(f32x4.mul(dc, i), f32x4.sub(one, f32x4.mul(g, g)));
      const dO = f32x4.mul(f32x4.mul(dh, bounded), f32x4.mul(o, f32x4.sub(one, o)));
      const df =
        before === 0
          ? f32x4.splat(0)
          : f32x4.mul(f32x4.mul(dc, v128.load(before + u)), f32x4.mul(f, f32x4.sub(one, f)));
      v128.store(at, di);
      v128.store(at + bytes, df);
      v128.store(at + 2 * bytes, dg);
      v128.store(at + 3 * bytes, dO);
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
