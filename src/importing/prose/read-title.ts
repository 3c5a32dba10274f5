import { parsePeriod } from '../../dates/period.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import { findDatePhrase, periodLine } from './date-phrase.ts';
import type { ProseLine } from './prose-line.ts';
import { readMilestone } from './read-milestone.ts';

/** What the first lines of a document say of the plan it belongs to. */
export interface ProseTitle {
  /** The title without the objective; `null` where the document begins at once. */
  readonly title: string | null;
  /** The objective that the document is about, where it names one by its reference. */
  readonly objective: { readonly ref: string; readonly text: string; readonly line: ProseLine } | null;
  /** The period or date that the title names. */
  readonly period: string | null;
  readonly line: ProseLine | null;
  /** A day or month that stands below the title: when the document was written. */
  readonly dated: { readonly date: IsoDate; readonly line: ProseLine } | null;
  /** The lines that are title and nothing else. */
  readonly used: readonly ProseLine[];
}

const longestTitle = 140;
/** "Action plan (B3) Stronger communities", "Objective B3: Stronger communities", "B3 – Stronger communities". */
const inBrackets = /^(.*?)\s*\(([A-Z]{1,2}\d{1,2}(?:\.\d{1,2})?)\)\s*[-–—:]?\s*(\S.*)$/;
const labelled =
  /^(.*?)\s*\b(?:objective|priority|aim|goal)\s*:?\s*([A-Z]{0,2}\d{1,2}(?:\.\d{1,2})?)\s*[-–—:]\s*(\S.*)$/i;
const keyed = /^()([A-Z]{1,2}\d{1,2}(?:\.\d{1,2})?)\s*[-–—:]\s+(\S.*)$/;
const titleLines = 4;

/** Reads the title and the objective from the first lines of a document. */
export function readTitle(lines: readonly ProseLine[]): ProseTitle {
  const [first] = lines;
  const isTitle =
    first !== undefined &&
    first.kind !== 'list-item' &&
    first.text.length <= longestTitle &&
    !/[.;:!?]$/.test(first.text);
  const candidates = lines.slice(0, titleLines).filter(({ text }) => text.length <= longestTitle);
  const dated = findDate(candidates.slice(1));
  const used = [...(isTitle ? [first] : []), ...(dated && periodLine(dated.line.text) ? [dated.line] : [])];
  for (const line of candidates) {
    const match = inBrackets.exec(line.text) ?? labelled.exec(line.text) ?? keyed.exec(line.text);
    if (!match) continue;
    const [, before = '', ref = '', text = ''] = match;
    const own = line === first ? before.replace(/[-–—:,\s]+$/, '') : (isTitle && first.text) || '';
    return {
      title: own === '' ? null : own,
      objective: { ref, text, line },
      period: findDatePhrase(own),
      line,
      dated,
      used: [...used, line],
    };
  }
  const title = isTitle ? first.text : null;
  return {
    title,
    objective: null,
    period: title && findDatePhrase(title),
    line: first ?? null,
    dated,
    used,
  };
}

/** The day or month of a line below the title that tells of no event: "September 2031", "Board, 12 October 2031". */
function findDate(lines: readonly ProseLine[]): ProseTitle['dated'] {
  for (const line of lines) {
    const found = line.kind === 'list-item' || line.text.length > 80 ? null : findDatePhrase(line.text);
    const period = found === null || readMilestone(line.text, null) ? null : parsePeriod(found);
    const isMoment = period?.precision === 'day' || period?.precision === 'month';
    if (period && isMoment && period.start.slice(0, 7) === period.end.slice(0, 7))
      return { date: period.end, line };
  }
  return null;
}
