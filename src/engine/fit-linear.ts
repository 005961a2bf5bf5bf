/**
 * Solves a small symmetric positive system by elimination with pivots; `undefined` where it has no single solution. The matrix is
 * rows by columns.
 */
export const solveLinear = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] | undefined => {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    }
    const pivot = rows[best];
    const swapped = rows[column];
    if (pivot === undefined || swapped === undefined || !(Math.abs(pivot[column] ?? 0) > 1e-300)) return undefined;
    rows[best] = swapped;
    rows[column] = pivot;
    for (let row = 0; row < size; row += 1) {
      const target = rows[row];
      if (row === column || target === undefined) continue;
      const factor = (target[column] ?? 0) / (pivot[column] ?? 1);
      if (factor === 0) continue;
      for (let k = column; k <= size; k += 1) target[k] = (target[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
};
