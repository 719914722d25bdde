const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** Formats a number without decimals: 1,241,267. */
export const whole = (value: number): string => grouped.format(value);

/** Formats a share with four decimals: 0.7940. */
export const share = (value: number): string => value.toFixed(4);

/** Formats a ratio with three decimals: 0.507. */
export const ratio = (value: number): string => value.toFixed(3);

/** Formats a share as percentage points, with a true minus sign: −0.25. */
export const points = (value: number, digits = 2): string =>
  new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  })
    .format(value * 100)
    .replace('-', '−');

/** Formats a share as per cent with one decimal: 83.4 %. */
export const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
