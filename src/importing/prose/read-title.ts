import { findDatePhrase } from './date-phrase.ts';
import type { ProseLine } from './prose-line.ts';

/** What the first lines of a document say of the plan it belongs to. */
export interface ProseTitle {
  /** The title without the objective; `null` where the document begins at once. */
  readonly title: string | null;
  /** The objective that the document is about, where it names one by its reference. */
  readonly objective: { readonly ref: string; readonly text: string; readonly line: ProseLine } | null;
  /** The period or date that the title names. */
  readonly period: string | null;
  /** How many of the first lines are title and nothing else. */
  readonly lineCount: number;
  readonly line: ProseLine | null;
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
  for (const line of candidates) {
    const match = inBrackets.exec(line.text) ?? labelled.exec(line.text) ?? keyed.exec(line.text);
    if (!match) continue;
    const [, before = '', ref = '', text = ''] = match;
    const own = line === first ? before.replace(/[-–—:,\s]+$/, '') : (isTitle && first.text) || '';
    return {
      title: own === '' ? null : own,
      objective: { ref, text, line },
      period: findDatePhrase(own),
      lineCount: lines.indexOf(line) + 1,
      line,
    };
  }
  const title = isTitle ? first.text : null;
  return {
    title,
    objective: null,
    period: title && findDatePhrase(title),
    lineCount: isTitle ? 1 : 0,
    line: first ?? null,
  };
}
