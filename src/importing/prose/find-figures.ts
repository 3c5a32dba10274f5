import { withoutDates } from './date-phrase.ts';

/** A figure in a line: how much of what. */
export interface Figure {
  readonly value: number;
  /** How many it is of, where the line says so: "34 of 41 schools". */
  readonly outOf: number | null;
  /** What was counted, in the line's words: "meals shared". */
  readonly label: string;
  /** "£" or another currency sign, "%", or nothing for a count. */
  readonly unit: string;
  /** The line says "over" or "about". */
  readonly approximate: boolean;
}

/** Longer lines tell a story; their numbers stay in it. */
const mostWords = 14;
const longestLine = 300;
const quantity =
  /(?<![\p{L}\d.,/–-])([£€$]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?)(\s?(?:million|billion|thousand|bn|m|k)\b)?(\s?(?:%|per ?cent\b))?(?![\d/+=–-]|(?:st|nd|rd|th)\b)/giu;
const scales: Readonly<Record<string, number>> = {
  thousand: 1_000,
  k: 1_000,
  million: 1_000_000,
  m: 1_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
};
/** A number after one of these names a thing or a place in a list; one before a time span is a duration. */
const namingWord =
  /\b(?:phase|step|stage|year|quarter|q|level|tier|part|figure|table|page|slide|priority|goal|objective|action|ward|indicator|top|first|last|next|past|aged?|under|room|unit|no\.?)\s*$/i;
const timeSpan = /^\s*-?(?:months?|years?|weeks?|days?|minutes?|mins)\b/i;
const approximateWord = /\b(?:over|about|around|approximately|nearly|almost|more than|up to|circa|c\.)\s*$/i;

/**
 * The figures of a short line, each with the words that say what was counted.
 *
 * @returns Nothing for lines of more than 14 words, for definitions ("1 hour = 1 credit") and for numbers without words.
 * @example findFigures('£7,250 granted so far to 19 clubs').map(({ label }) => label) // -> ['granted so far', 'clubs']
 */
export function findFigures(line: string): Figure[] {
  if (line.length > longestLine || line.includes('=') || line.split(/\s+/).length > mostWords) return [];
  const text = withoutDates(line.replace(/^\(?\d{1,2}[.)]\s+/, ''));
  const found = [...text.matchAll(quantity)].filter((match) => isFigure(text, match));
  return found.flatMap((match, index): Figure[] => {
    const [, currency = '', digits = '', , percent = ''] = match;
    const before = text.slice(endOf(found[index - 1]), match.index);
    if (index > 0 && betweenParts.test(before)) return [];
    const between = text.slice(endOf(match), found[index + 1]?.index ?? text.length);
    const whole = betweenParts.test(between) ? found[index + 1] : undefined;
    const after = whole ? text.slice(endOf(whole), found[index + 2]?.index ?? text.length) : between;
    const isNamed = currency !== '' || percent !== '' || digits.length >= 3 || leadIn.test(before);
    const label = labelAfter(after) || (isNamed ? labelBefore(before) : '');
    if (label === '') return [];
    const unit = currency || (percent && '%');
    const outOf = whole ? valueOfMatch(whole) : null;
    return [{ value: valueOfMatch(match), outOf, label, unit, approximate: approximateWord.test(before) }];
  });
}

/** Stands between a part and its whole: "34 of the 41". */
const betweenParts = /^\s*(?:out )?of (?:the |our |all )?\s*$/i;

function valueOfMatch([, , digits = '', scale = '']: RegExpExecArray): number {
  const factor = scales[scale.trim().toLowerCase()] ?? 1;
  // Through text, so that 2.3 million is 2300000 and not 2299999.9999999995.
  return Number((Number(digits.replaceAll(',', '')) * factor).toPrecision(15));
}

function isFigure(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return !namingWord.test(before) && !timeSpan.test(after);
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0;
}

/** What leads from a name to its figure: "Members: 20", "a team of 20". Without it "Theme 2" is a name. */
const leadIn = /(?:[:=–—-]|\b(?:of|is|are|was|were|at|to|reached|totals?|totalling|now))\s*$/i;

/** "meals shared (all halls), by" -> "meals shared": up to the next clause, without loose ends. */
function labelAfter(text: string): string {
  const clause = text.split(/[,;:.()█]|\s[–—-]\s/)[0] ?? '';
  return trimmed(clause);
}

/** "with a pot of" -> "pot": from the last clause on, without loose ends. */
function labelBefore(text: string): string {
  const clause =
    text
      .replace(/[\s:=–—-]+$/, '')
      .split(/[,;:.()█]|\s[–—-]\s/)
      .at(-1) ?? '';
  return trimmed(clause.replace(approximateWord, ''));
}

const looseWords = new Set(
  'a an the of to in on at by for from with and or has have had is are was were been reached totalling total now since over about around approximately nearly almost more than circa between so it we who that which'.split(
    ' ',
  ),
);

function isLoose(word = ''): boolean {
  return looseWords.has(word.toLowerCase());
}

function trimmed(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  while (words.length > 0 && isLoose(words[0])) words.shift();
  while (words.length > 0 && isLoose(words.at(-1))) words.pop();
  const label = words.join(' ').replaceAll(/["“”]/g, '');
  return /\p{L}{3}/u.test(label) ? label : '';
}
