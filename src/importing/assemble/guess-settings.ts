import * as z from 'zod/mini';
import { formatDate } from '../../dates/format-date.ts';
import { parsePeriod } from '../../dates/period.ts';
import { dateToSerial, type IsoDate, serialToDate } from '../../grid/serial-date.ts';
import { completeSettings } from '../../plan/layout/default-settings.ts';
import { settingNames } from '../../plan/tables/plan-settings.ts';
import { findDatePhrase } from '../prose/date-phrase.ts';
import type { PlanMerger } from './plan-merger.ts';
import { planYears } from './plan-years.ts';

/**
 * Adds the settings that no document gave: the title from the file's name, the period from the title, and the date
 * that everything is judged at. Each is a guess and says so in a note.
 *
 * @param source - Name of the first document.
 * @param today - Taken as the reporting date where nothing in the documents hints at one, unless the plan ended before.
 */
export function guessSettings(merger: PlanMerger, source: string, today: IsoDate): void {
  typeDates(merger);
  explainRatings(merger, source);
  const settingValue = (name: string) =>
    merger.rows.settings.find(({ setting }) => setting === name)?.value ?? null;
  const guess = (
    name: string,
    value: string | number,
    reading: string,
    certainty: 'likely' | 'ambiguous',
  ) => {
    const known = merger.rows.settings.findIndex(({ setting }) => setting === name);
    const rowIndex = known >= 0 ? known : merger.rows.settings.length;
    merger.rows.settings[rowIndex] = { setting: name, value };
    const place = { table: 'settings', rowIndex, column: 'value' } as const;
    merger.notes.push({ source, text: name, reading, certainty, place });
  };
  if (settingValue(settingNames.title) === null) {
    const title =
      source
        .replace(/\.[a-z]{2,5}$/i, '')
        .replaceAll(/[_-]+/g, ' ')
        .trim() || source;
    guess(settingNames.title, title, `${title}: from the file's name`, 'ambiguous');
  }
  const phrase = findDatePhrase(String(settingValue(settingNames.title)));
  const period = phrase === null ? null : parsePeriod(phrase);
  if (
    period &&
    settingValue(settingNames.periodStart) === null &&
    settingValue(settingNames.periodEnd) === null
  ) {
    guess(
      settingNames.periodStart,
      dateToSerial(period.start),
      `${formatDate(period.start)}: from the title`,
      'likely',
    );
    guess(
      settingNames.periodEnd,
      dateToSerial(period.end),
      `${formatDate(period.end)}: from the title`,
      'likely',
    );
  }
  if (settingValue(settingNames.reportingDate) !== null) return;
  const { date, why, certainty } = reportingDate(merger, settingValue(settingNames.periodEnd), today);
  guess(settingNames.reportingDate, dateToSerial(date), `${formatDate(date)}: ${why}`, certainty);
}

const legend: readonly string[] = [
  settingNames.legendBlue,
  settingNames.legendGreen,
  settingNames.legendAmber,
  settingNames.legendRed,
  settingNames.legendNone,
];

/** Colours mean what their board says they mean: the usual words stand in for it, but not unsaid. */
function explainRatings({ rows, notes }: PlanMerger, source: string): void {
  const isRated =
    rows.actions.some(({ rag, ragOverride }) => rag !== null || ragOverride !== null) ||
    rows.updates.some(({ rag }) => rag !== null);
  const isExplained = rows.settings.some(({ setting }) => legend.includes(setting));
  if (!isRated || isExplained) return;
  const first = rows.settings.length;
  rows.settings.push(...completeSettings([]).filter(({ setting }) => legend.includes(setting)));
  notes.push({
    source,
    text: 'RAG legend',
    reading: 'The document explains no RAG colours; these are the usual words. Confirm or change them.',
    certainty: 'ambiguous',
    place: { table: 'settings', rowIndex: first, column: 'value' },
  });
}

const dateSettings: readonly string[] = [
  settingNames.periodStart,
  settingNames.periodEnd,
  settingNames.reportingDate,
];

/** Formulas reckon with dates as numbers: those that a document gave as text become some. */
function typeDates({ rows }: PlanMerger): void {
  for (const [index, { setting, value }] of rows.settings.entries()) {
    if (!dateSettings.includes(setting) || typeof value !== 'string') continue;
    if (z.iso.date().safeParse(value).success) rows.settings[index] = { setting, value: dateToSerial(value) };
  }
}

interface DateGuess {
  readonly date: IsoDate;
  readonly why: string;
  readonly certainty: 'likely' | 'ambiguous';
}

/** "As at 30 September 2030", "Last updated: June 2031". */
const asAt =
  /^.{0,80}\b(?:as at|as of|position at|reporting date|date of report|last updated|updated)\b[\s:–-]{1,5}(?=\S)/i;

/** The date that a line outside the tables gives as its own; recognisers leave such lines in the notes. */
function statedDate({ notes }: PlanMerger): { readonly date: IsoDate; readonly text: string } | null {
  for (const { text, place } of notes) {
    const start = place === null && text.length <= 150 ? asAt.exec(text) : null;
    const found = start && parsePeriod(text.slice(start[0].length));
    if (found && found.certainty !== 'ambiguous') return { date: found.end, text };
  }
  return null;
}

/** A date that the document states counts first. A finished period was reported at its end; else the last thing that happened tells when the document was written. */
function reportingDate(merger: PlanMerger, periodEnd: unknown, today: IsoDate): DateGuess {
  const { rows } = merger;
  const stated = statedDate(merger);
  if (stated) return { date: stated.date, why: `the document says "${stated.text}"`, certainty: 'likely' };
  const end = typeof periodEnd === 'number' ? serialToDate(periodEnd) : null;
  const title = rows.settings.find(({ setting }) => setting === settingNames.title)?.value;
  const isReport = /\bend[ -]of[ -]year\b|\bannual report\b|\byear[ -]end\b|\boutturn\b/i.test(String(title));
  if (end !== null && end <= today && isReport)
    return { date: end, why: 'the end of the period that the document reports', certainty: 'likely' };
  const last = [...rows.updates, ...rows.evidence]
    .map(({ date }) => date)
    .filter((date) => date !== null && date <= today)
    .toSorted()
    .at(-1);
  if (last) return { date: last, why: 'the last event that has a date', certainty: 'likely' };
  const years = planYears(merger.rows);
  if (!years || today <= years.end)
    return { date: today, why: 'today, since the documents name no date', certainty: 'ambiguous' };
  // At today's date every action of an old plan would be years late, which tells nobody anything.
  const why = `the end of the plan's first year, since the documents name no date and the plan's last year ended on ${formatDate(years.end)}. Type the day that you report at.`;
  return { date: years.firstYearEnd, why, certainty: 'ambiguous' };
}
