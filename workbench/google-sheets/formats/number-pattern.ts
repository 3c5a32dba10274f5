/** A section of a number pattern, taken apart: what stands before and after the digits, and how the digits look. */
interface DigitPattern {
  readonly before: string;
  readonly after: string;
  readonly minIntegers: number;
  readonly minDecimals: number;
  readonly maxDecimals: number;
  readonly isGrouped: boolean;
  readonly isPercent: boolean;
  readonly scale: number;
  readonly exponent: { readonly digits: number; readonly showsPlus: boolean } | null;
  readonly hasDigits: boolean;
}

const known = new Map<string, DigitPattern>();

/** Text of a pattern without digits: quotes, escapes, colours, spaces of a width. */
function literalText(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '"') {
      const end = text.indexOf('"', at + 1);
      const stop = end < 0 ? text.length : end;
      result += text.slice(at + 1, stop);
      at = stop;
    } else if (letter === '\\') {
      at += 1;
      result += text[at] ?? '';
    } else if (letter === '_') {
      at += 1;
      result += ' ';
    } else if (letter === '*') {
      at += 1;
    } else if (letter === '[') {
      const end = text.indexOf(']', at);
      const inner = text.slice(at + 1, end < 0 ? undefined : end);
      const currency = /^\$([^-]*)/.exec(inner)?.[1];
      if (currency !== undefined) result += currency;
      at = end < 0 ? text.length : end;
    } else result += letter;
  }
  return result;
}

/** Where the first digit placeholder outside quotes and brackets stands, and the end of the last. */
function digitSpan(pattern: string): [number, number] {
  let first = -1;
  let last = -1;
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern[at] ?? '';
    if (letter === '"' || letter === '[') {
      const end = pattern.indexOf(letter === '"' ? '"' : ']', at + 1);
      at = end < 0 ? pattern.length : end;
    } else if (letter === '\\' || letter === '_' || letter === '*') at += 1;
    else if ('0#?'.includes(letter) || (letter === '.' && first >= 0)) {
      if (first < 0) first = at;
      last = at + 1;
    }
  }
  return [first, last];
}

function parse(pattern: string): DigitPattern {
  const kept = known.get(pattern);
  if (kept !== undefined) return kept;
  let [first, last] = digitSpan(pattern);
  if (first > 0 && pattern[first - 1] === '.') first -= 1;
  const digits = first < 0 ? '' : pattern.slice(first, last);
  const scientific = /^([^eE]*)[eE]([+-])([0#?]+)$/.exec(digits);
  const mantissa = scientific?.[1] ?? digits;
  let after = first < 0 ? '' : pattern.slice(last);
  let scale = 1;
  while (after.startsWith(',')) {
    scale *= 1000;
    after = after.slice(1);
  }
  const before = first < 0 ? pattern : pattern.slice(0, first);
  const [integers = '', decimals = ''] = mantissa.split('.');
  const bare = (text: string) => text.replace(/"[^"]*"|\\./g, '');
  const parsed: DigitPattern = {
    before: literalText(before),
    after: literalText(after),
    minIntegers: integers.replace(/[^0]/g, '').length,
    minDecimals: decimals.replace(/[^0]/g, '').length,
    maxDecimals: decimals.replace(/[^0#?]/g, '').length,
    isGrouped: integers.includes(','),
    isPercent: bare(before).includes('%') || bare(after).includes('%'),
    scale,
    exponent: scientific ? { digits: scientific[3]?.length ?? 1, showsPlus: scientific[2] === '+' } : null,
    hasDigits: first >= 0,
  };
  if (known.size < 1000) known.set(pattern, parsed);
  return parsed;
}

/** A decimal text rounded half away from zero, as people do it, not as binary fractions fall. */
function rounded(size: number, decimals: number): string {
  const nudged = Number(`${size}e${decimals}`);
  if (!Number.isFinite(nudged) || nudged > 1e15) return size.toFixed(decimals);
  return (Math.round(Number(nudged.toPrecision(15))) / 10 ** decimals).toFixed(decimals);
}

const grouped = (integers: string) => integers.replace(/\B(?=(\d{3})+$)/g, ',');

function digitsOf(size: number, pattern: DigitPattern): string {
  const { minIntegers, minDecimals, maxDecimals, isGrouped } = pattern;
  const [whole = '0', fraction = ''] = rounded(size, maxDecimals).split('.');
  let decimals = fraction;
  while (decimals.length > minDecimals && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  const integers = (whole === '0' && minIntegers === 0 ? '' : whole).padStart(minIntegers, '0');
  return `${isGrouped ? grouped(integers) : integers}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A number by one section of a pattern, without its sign. */
function sectionText(size: number, text: string): string {
  const pattern = parse(text);
  if (!pattern.hasDigits) return pattern.before;
  const value = (pattern.isPercent ? size * 100 : size) / pattern.scale;
  if (pattern.exponent === null) return `${pattern.before}${digitsOf(value, pattern)}${pattern.after}`;
  const power = value === 0 ? 0 : Math.floor(Math.log10(value));
  const sign = power < 0 ? '-' : pattern.exponent.showsPlus ? '+' : '';
  const exponent = String(Math.abs(power)).padStart(pattern.exponent.digits, '0');
  return `${pattern.before}${digitsOf(value / 10 ** power, pattern)}E${sign}${exponent}${pattern.after}`;
}

/** The sections of a pattern, split at `;` outside quotes. */
export function sections(pattern: string): string[] {
  return pattern.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|(?<=;|^)(?=;|$)/g) ?? [pattern];
}

/** A number by a pattern such as `#,##0.00`, `0%`, `"£"#,##0.00;-"£"#,##0.00`. */
export function numberByPattern(value: number, pattern: string): string {
  const [positive = '', negative, zero] = sections(pattern);
  if (value === 0 && zero !== undefined) return sectionText(0, zero);
  if (value < 0 && negative !== undefined) return sectionText(-value, negative);
  const text = sectionText(Math.abs(value), positive);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}
