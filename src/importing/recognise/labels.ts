import { defineHeadings, headerWords, readHeader } from './header-words.ts';

/** What a labelled piece of text outside the tables can say. */
type LabelField = 'goal' | 'objective' | 'leads' | 'boardLead' | 'board' | 'period' | 'reportingDate';

export interface Label {
  readonly field: LabelField;
  /** "Priority 2: …" has its number in the label. */
  readonly number: string | null;
  /** What stands after the label; empty where it stands in the next cell. */
  readonly value: string;
}

const labelHeadings = defineHeadings<LabelField>({
  goal: 'goal;theme;strategic priority;priority;priority area;aim;strategic aim;domain;pillar;strand;workstream;programme',
  objective:
    'objective;priority action;strategic objective;key objective;priority objective;outcome;priority outcome',
  leads:
    'objective lead;lead officer;lead;owner;responsible officer;theme lead;priority lead;sro;senior responsible officer;accountable officer;action plan lead;lead name',
  boardLead:
    'lead hwb member;board lead;board sponsor;board member;sponsor;hwb lead;board champion;lead member;hwb sponsor;health and wellbeing board lead;executive sponsor;hwb board lead;board member lead',
  board: 'board;health and wellbeing board;hwb',
  period: 'period;plan period;year;financial year;period covered',
  reportingDate: 'reporting date;date of report;as at;last updated;updated;date updated;update date',
});

const withColon =
  /^(\p{L}[\p{L} ’'/&()]{0,60}?)(?:\s+(\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z]\d{0,2}))?\s*(?::|\s[–—-]\s)\s*(.*)$/su;
const withNumber = /^(\p{L}[\p{L} ’']{2,30}?)\s+(\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z]\d{1,2})\s+(\S.*)$/su;

/**
 * Reads "OBJECTIVE LEAD: …", "Priority 2 – …" or a label that stands alone.
 *
 * @param isCell - Whether the text is a whole cell, so that a label alone may be one.
 * @example readLabel('Priority 2: Ageing well') // -> { field: 'goal', number: '2', value: 'Ageing well' }
 */
export function readLabel(text: string, isCell = false): Label | null {
  const bare = text.trim();
  const match = withColon.exec(bare) ?? withNumber.exec(bare);
  if (match) {
    const [, name = '', number, value = ''] = match;
    const reading = readHeader(name, labelHeadings);
    if (reading?.exact) return { field: reading.field, number: number ?? null, value: value.trim() };
  }
  if (!isCell || bare.length > 40 || !/^\p{Lu}[^()\d]*$/u.test(bare)) return null;
  const alone = readHeader(bare, labelHeadings);
  return alone?.exact ? { field: alone.field, number: null, value: '' } : null;
}

/** An objective as printed: the key people call it by, and its words. */
export interface NamedObjective {
  readonly ref: string | null;
  readonly text: string;
}

const keyed =
  /^([A-Z]{1,3}\d{1,2}(?:\.\d{1,2})?|\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z])\s*(?:[–—:.)-]\s*|\s)(?=\S)(.+)$/su;
const sureKey = /^(?:[A-Z]{1,3}\d|\d)/;

/**
 * Parts the key from the words of an objective.
 *
 * @example nameObjective('C3 – Reduce isolation') // -> { ref: 'C3', text: 'Reduce isolation' }
 * @example nameObjective('A healthy start') // -> { ref: null, text: 'A healthy start' }
 */
export function nameObjective(text: string): NamedObjective {
  const match = keyed.exec(text.trim());
  if (!match) return { ref: null, text: text.trim() };
  const [whole, ref = '', words = ''] = match;
  const joint = whole.slice(ref.length, whole.length - words.length).trim();
  if (joint === '' && !/^[A-Z]{1,3}\d/.test(ref)) return { ref: null, text: text.trim() };
  if (!sureKey.test(ref) && !/^[–—:-]$/.test(joint)) return { ref: null, text: text.trim() };
  return { ref, text: words.trim() };
}

/** Headings that name a part of a document and no objective. */
export function isSectionName(text: string): boolean {
  return /\b(?:action plan|actions?|outcomes? framework|indicators?|appendix|performance|key|notes?|contents|introduction|delivery plan|strategy|background|achievements|successes|progress|report|dashboard|scorecard)\b/i.test(
    headerWords(text),
  );
}
