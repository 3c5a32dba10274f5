const digit0 = 0x30;
const minus = 0x2d;
const point = 0x2e;
/** Up to 15 digits and 22 decimals are exact in binary: the quotient of the two is the number that was written. */
const exactDigits = 15;
const powersOfTen = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** The number written in ASCII bytes; `NaN` where they are none. */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === minus;
  if (isNegative) at++;
  if (end - at > exactDigits + 1 || at >= end) return parseSlowly(bytes, start, end);
  let mantissa = 0;
  let decimals = -1;
  let digits = 0;
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - digit0;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (bytes[at] === point && decimals < 0) {
      decimals = 0;
    } else {
      return parseSlowly(bytes, start, end);
    }
  }
  if (digits === 0 || digits > exactDigits) return parseSlowly(bytes, start, end);
  const number = decimals > 0 ? mantissa / (powersOfTen[decimals] as number) : mantissa;
  return isNegative && number !== 0 ? -number : number;
}

function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** The whole number written in ASCII digits; -1 where they are none. */
export function parseIndex(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - digit0;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return start < end ? number : -1;
}

/**
 * The column index of an address in ASCII bytes, like "AB12"; -1 where it begins with no letter.
 *
 * @returns Any number of letters is read, so it may lie beyond the last column of a sheet.
 */
export function parseColumnIndex(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const letter = (bytes[at] as number) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    number = number * 26 + letter - 0x40;
  }
  return number - 1;
}
