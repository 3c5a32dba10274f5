/** A number in a text, with the words just before it. */
export interface NumberInText {
  readonly value: number;
  /** As written, without spaces: "3,750", "10%". */
  readonly written: string;
  readonly percent: boolean;
  readonly decimals: number;
  readonly start: number;
  readonly end: number;
}

const numberPattern =
  /(?<![\p{L}\p{N}.,/-])£?(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,6})?(\s?%|\s?per ?cent\b)?(?![\p{N}/]|[.,]\d|\p{L})/giu;

/**
 * The plain numbers of a text: not those within dates like 1/4/17, codes like 1A or periods like 2014/15.
 *
 * @example findNumbers('from 2,564 to 3,750').map(({ value }) => value) // -> [2564, 3750]
 */
export function findNumbers(text: string): NumberInText[] {
  const numbers: NumberInText[] = [];
  for (const match of text.matchAll(numberPattern)) {
    const [written, whole = '', fraction = '', percent] = match;
    numbers.push({
      value: Number(whole.replaceAll(',', '') + fraction),
      written,
      percent: percent !== undefined,
      decimals: Math.max(0, fraction.length - 1),
      start: match.index,
      end: match.index + written.length,
    });
  }
  return numbers;
}
