/** A column headed by a piece of a year, in which progress is reported. */
export interface QuarterHeading {
  /** Quarter of the financial year: 1 is April to June. */
  readonly quarter: 1 | 2 | 3 | 4;
  /** The year the financial year starts in, where the header says. */
  readonly startYear: number | null;
  /** What the column holds, where the header says: a rating beside a comment. */
  readonly isRag: boolean;
}

const quarterName = /\b(?:q|qtr|quarter)\s*\.?\s*([1-4])\b/i;
const quarterMonths = /\b(apr|jul|oct|jan)[a-z]*\s*(?:[-–—/]|to)\s*(jun|sep|dec|mar)[a-z]*\b/i;
const monthQuarters: ReadonlyMap<string, 1 | 2 | 3 | 4> = new Map([
  ['aprjun', 1],
  ['julsep', 2],
  ['octdec', 3],
  ['janmar', 4],
]);

/**
 * Reads a header like "Q2 2017/18 update" or "Oct-Dec RAG".
 *
 * @example readQuarterHeading('Q2 2017/18 update') // -> { quarter: 2, startYear: 2017, isRag: false }
 */
export function readQuarterHeading(text: string): QuarterHeading | null {
  if (text.length > 60) return null;
  const named = quarterName.exec(text);
  const months = quarterMonths.exec(text);
  const quarter = named
    ? (Number(named[1]) as 1 | 2 | 3 | 4)
    : months && monthQuarters.get(`${months[1]}${months[2]}`.toLowerCase());
  if (!quarter) return null;
  const financial = readYearHeading(text);
  return { quarter, startYear: financial?.year ?? null, isRag: /\b(?:b?rag+|rating)\b/i.test(text) };
}

/** A column headed by a year of a strategy. */
export interface YearHeading {
  /** The year, or the year a financial year starts in. */
  readonly year: number;
  readonly isFinancial: boolean;
  readonly role: 'baseline' | 'target' | 'actual' | null;
}

const financialYear = /\b((?:19|20)\d\d)\s*[/–-]\s*(?:20)?(\d\d)\b/;
const plainYear = /\b((?:19|20)\d\d)\b/;
const shortFinancialYear = /\b(\d\d)\s*\/\s*(\d\d)\b/;

/**
 * Reads a header like "2016 Baseline", "2021 Target", "2017/18" or "Actual 2019".
 *
 * @example readYearHeading('2021 Target') // -> { year: 2021, isFinancial: false, role: 'target' }
 */
export function readYearHeading(text: string): YearHeading | null {
  if (text.length > 60) return null;
  const role = /\bbaseline\b/i.test(text)
    ? 'baseline'
    : /\b(?:target|trajectory|ambition)\b/i.test(text)
      ? 'target'
      : /\b(?:actual|outturn|result)\b/i.test(text)
        ? 'actual'
        : null;
  const financial = financialYear.exec(text);
  if (financial && (Number(financial[1]) + 1) % 100 === Number(financial[2]))
    return { year: Number(financial[1]), isFinancial: true, role };
  const short = shortFinancialYear.exec(text);
  if (short && (Number(short[1]) + 1) % 100 === Number(short[2]))
    return { year: 2000 + Number(short[1]), isFinancial: true, role };
  const plain = plainYear.exec(text);
  return plain ? { year: Number(plain[1]), isFinancial: false, role } : null;
}
