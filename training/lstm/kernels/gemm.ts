/**
 * Computes C = start + A B in 32-bit floats, one tile of four rows and eight columns at a time. Eight sums, two vectors of B
 * and one broadcast value of A stay in registers, which keeps both multiply-add units of a core busy.
 *
 * A is [rows, depth], B [depth, columns]. Strides are in bytes. A can be read as its transpose. B can be packed in panels of
 * eight columns (`pack`) or read in place. `start` can be C itself, one row for all rows (a bias, stride 0) or zeros.
 * @param rows a multiple of 4
 * @param columns a multiple of 8
 * @param aRow bytes from one row of A to the next
 * @param aDepth bytes from one column of A to the next
 * @param bDepth bytes from one row of B to the next
 * @param bPanel bytes from one panel of eight columns of B to the next
 */
export function gemm(
  start: usize,
  startRow: usize,
  a: usize,
  aRow: usize,
  aDepth: usize,
  b: usize,
  bDepth: usize,
  bPanel: usize,
  c: usize,
  cRow: usize,
  rows: usize,
  columns: usize,
  depth: usize,
): void {
  for (let i: usize = 0; i < rows; i += 4) {
    const row0 = a + i * aRow;
    const row1 = row0 + aRow;
    const row2 = row1 + aRow;
    const row3 = row2 + aRow;
    for (let j: usize = 0; j < columns; j += 8) {
      let from = start + i * startRow + (j << 2);
      let c00 = v128.load(from);
      let c01 = v128.load(from, 16);
      from += startRow;
      let c10 = v128.load(from);
      let c11 = v128.load(from, 16);
      from += startRow;
      let c20 = v128.load(from);
      let c21 = v128.load(from, 16);
      from += startRow;
      let c30 = v128.load(from);
      let c31 = v128.load(from, 16);
      let panel = b + (j >> 3) * bPanel;
      const end = depth * aDepth;
      for (let k: usize = 0; k < end; k += aDepth) {
        const b0 = v128.load(panel);
        const b1 = v128.load(panel, 16);
        const a0 = v128.load_splat<f32>(row0 + k);
        c00 = f32x4.relaxed_madd(a0, b0, c00);
        c01 = f32x4.relaxed_madd(a0, b1, c01);
        const a1 = v128.load_splat<f32>(row1 + k);
        c10 = f32x4.relaxed_madd(a1, b0, c10);
        c11 = f32x4.relaxed_madd(a1, b1, c11);
        const a2 = v128.load_splat<f32>(row2 + k);
        c20 = f32x4.relaxed_madd(a2, b0, c20);
        c21 = f32x4.relaxed_madd(a2, b1, c21);
        const a3 = v128.load_splat<f32>(row3 + k);
        c30 = f32x4.relaxed_madd(a3, b0, c30);
        c31 = f32x4.relaxed_madd(a3, b1, c31);
        panel += bDepth;
      }
      let to = c + i * cRow + (j << 2);
      v128.store(to, c00);
      v128.store(to, c01, 16);
      to += cRow;
      v128.store(to, c10);
      v128.store(to, c11, 16);
      to += cRow;
      v128.store(to, c20);
      v128.store(to, c21, 16);
      to += cRow;
      v128.store(to, c30);
      v128.store(to, c31, 16);
    }
  }
}

/**
 * Copies B [depth, columns] into panels of eight columns, each [depth, 8], so one tile reads consecutive memory.
 * @param bRow bytes from one row of B to the next
 * @param bColumn bytes from one column of B to the next
 */
export function pack(b: usize, bRow: usize, bColumn: usize, depth: usize, columns: usize, to: usize): void {
  for (let j: usize = 0; j < columns; j += 8) {
    for (let k: usize = 0; k < depth; k++) {
      let from = b + k * bRow + j * bColumn;
      for (let column: usize = 0; column < 8; column++) {
        f32.store(to, f32.load(from));
        from += bColumn;
        to += 4;
      }
    }
  }
}

/** Adds the rows of x [rows, columns] to sum [columns]; `columns` is a multiple of 4. */
export function addRows(x: usize, rows: usize, columns: usize, sum: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    for (let j: usize = 0; j < columns; j += 4) {
      v128.store(sum + (j << 2), f32x4.add(v128.load(sum + (j << 2)), v128.load(x)));
      x += 16;
    }
  }
}

/**
 * Copies rows, multiplied by a mask.
 * @param fromRow bytes from one source row to the next
 * @param mask [rows, columns], or 0 for none
 * @param toRow bytes from one target row to the next
 * @param columns a multiple of 4
 */
export function copyRows(
  from: usize,
  fromRow: usize,
  mask: usize,
  to: usize,
  toRow: usize,
  rows: usize,
  columns: usize,
): void {
  const bytes = columns << 2;
  for (let row: usize = 0; row < rows; row++) {
    if (mask === 0) memory.copy(to, from, bytes);
    else {
      for (let j: usize = 0; j < bytes; j += 16) {
        v128.store(to + j, f32x4.mul(v128.load(from + j), v128.load(mask + j)));
      }
      mask += bytes;
    }
    from += fromRow;
    to += toRow;
  }
}
