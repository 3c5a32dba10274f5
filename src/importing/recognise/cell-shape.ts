/** What a cell looks like, whatever it stands under: the evidence by which shifted columns are put right. */
export interface CellShape {
  readonly length: number;
  readonly isRag: boolean;
  /** A letter or number as lists have them: "B", "3.2", "12.". */
  readonly isRef: boolean;
  /** Numbers of indicators: "2", "2/3", "1, 4". */
  readonly isLinks: boolean;
  readonly isDate: boolean;
  readonly isPeople: boolean;
  /** Begins as an item of a numbered list. */
  readonly isNumbered: boolean;
  readonly isCodes: boolean;
  readonly isPercent: boolean;
  /** Too short or broken to be anything but what spilled from elsewhere. */
  readonly isStray: boolean;
}

const rag = /^(?:[BGARN]|red|amber|green|blue|[bgar]\s*[-–/]\s*[bgar]|(?:red|amber)[ /-]+(?:amber|green))$/i;
const ref = /^(?:[A-Z]|[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)[.)]?$/;
const links = /^\d{1,2}(?:\s*(?:[/,;&+]|and)\s*\d{1,2})*$/;
const dateWord =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*)\b|\b(?:20)?\d\d\s*\/\s*(?:20)?\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b20\d\d\b|\bon-?\s?going\b|\btb[cad]\b|\bto be (?:confirmed|agreed|determined)\b|\bthroughout\b|\b(?:annual|quarter|month|week)(?:ly|s)?\b|\bq[1-4]\b/i;
const codes = /\b(?:PHOF|ASCOF|NHSOF|NHS OF|CCGOIS|CCG OIS)\b|^(?:as above|ditto)$/i;
const personWord = /^(?:\p{Lu}[\p{L}’'.-]*|\p{Lu}+|of|and|the|for|&|\/|–|-|via|on|behalf|in)$/u;

export function cellShape(text: string): CellShape {
  const length = text.length;
  const isShort = length <= 160;
  return {
    length,
    isRag: length <= 12 && rag.test(text),
    isRef: length <= 10 && ref.test(text),
    isLinks: length <= 30 && links.test(text),
    isDate: length <= 400 && dateWord.test(text),
    isPeople: isShort && looksLikePeople(text),
    isNumbered: /^\d{1,3}[.)]\s+\S/.test(text),
    isCodes: codes.test(text),
    isPercent: /^\d{1,3}(?:\.\d+)?\s*%$/.test(text),
    isStray: length <= 40 && !text.split(/\s+/).some((word) => /^[\p{L}’'-]{6,}$/u.test(word)),
  };
}

function looksLikePeople(text: string): boolean {
  const words = text.split(/[\s,.;:()]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 20) return false;
  return (
    words.every((word) => word.split('/').every((part) => part === '' || personWord.test(part))) &&
    !/\d/.test(text)
  );
}
