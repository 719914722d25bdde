const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** 1,241,267 */
export const whole = (value: number): string => grouped.format(value);

/** 0.7940 */
export const share = (value: number): string => value.toFixed(4);

/** 0.507 */
export const ratio = (value: number): string => value.toFixed(3);

/** A share as points of a hundred, with a true minus: −0.25 */
export const points = (value: number, digits = 2): string =>
  new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  })
    .format(value * 100)
    .replace('-', '−');
