import { financialYearOf } from '../../dates/financial-year.ts';
import { formatDate } from '../../dates/format-date.ts';
import { parsePeriod } from '../../dates/period.ts';
import { dateToSerial } from '../../grid/serial-date.ts';
import { emptyPlan } from '../../plan/plan.ts';
import { settingNames } from '../../plan/tables/plan-settings.ts';
import type { SourceDocument } from '../document/document.ts';
import type { ImportedDocument } from '../imported.ts';
import { findDatePhrase, periodLine } from './date-phrase.ts';
import { findFigures } from './find-figures.ts';
import { placeEvidence } from './place-evidence.ts';
import { placeFigures } from './place-figures.ts';
import { placeMilestone } from './place-milestone.ts';
import { ProseDraft } from './prose-draft.ts';
import { isPageMark, type ProseLine, proseLines } from './prose-line.ts';
import { type Milestone, readMilestone } from './read-milestone.ts';
import { type ProseTitle, readTitle } from './read-title.ts';
import { type Section, sectionsOf } from './sections.ts';

/**
 * Recognises a document without plan tables: slides, a report, minutes. Figures become measurements, what happened
 * dated updates of the work their heading names, what is to come actions with their delivery, and everything else
 * evidence under its heading.
 */
export function recogniseProse(document: SourceDocument): ImportedDocument {
  const all = proseLines(document);
  const lines = all.filter((line) => !isPageMark(line));
  const title = readTitle(lines);
  const body = lines.filter((line) => !title.used.includes(line));
  const draft = new ProseDraft(document.name);
  placeTitle(draft, title);
  notePageMarks(draft, all.filter(isPageMark));
  const context = { draft, title, planYear: planYearOf(title, body), name: document.name };
  for (const section of sectionsOf(body)) readSection(context, section);
  const { settings, objectives, actions, updates, measurements, notes } = draft;
  const [objective] = objectives;
  // The objective may have been made after the first evidence was kept.
  const evidence = draft.evidence.map((row) => ({ ...row, objective: objective?.ref ?? null }));
  return {
    plan: { ...emptyPlan, settings, objectives, actions, updates, measurements, evidence },
    notes,
  };
}

interface Context {
  readonly draft: ProseDraft;
  readonly title: ProseTitle;
  readonly planYear: string | null;
  readonly name: string;
}

function placeTitle(draft: ProseDraft, { title, objective, line, dated }: ProseTitle): void {
  if (title !== null) draft.settings.push({ setting: settingNames.title, value: title });
  if (title !== null && line) {
    const place = { table: 'settings', rowIndex: 0, column: 'value' } as const;
    draft.note({ text: title, place: line.place }, 'Title of the plan', 'likely', place);
  }
  if (dated) {
    const rowIndex =
      draft.settings.push({ setting: settingNames.reportingDate, value: dateToSerial(dated.date) }) - 1;
    const place = { table: 'settings', rowIndex, column: 'value' } as const;
    draft.note(dated.line, `Reporting date: ${formatDate(dated.date)}`, 'likely', place);
  }
  if (!objective) return;
  draft.objectives.push({
    ref: objective.ref,
    goal: null,
    objective: objective.text,
    leads: null,
    boardLead: null,
    rowId: null,
  });
  const place = { table: 'objectives', rowIndex: 0, column: 'ref' } as const;
  draft.note(objective.line, `Objective ${objective.ref}: ${objective.text}`, 'likely', place);
}

function notePageMarks(draft: ProseDraft, marks: readonly ProseLine[]): void {
  const [first] = marks;
  if (first) draft.note(first, `Number of a slide or page, ${marks.length} times`, 'certain');
}

/** The financial year of the latest date in the document: what places "October" where nobody wrote the year. */
function planYearOf({ period }: ProseTitle, lines: readonly ProseLine[]): string | null {
  let latest = '';
  for (const { text } of lines) {
    const found = findDatePhrase(text);
    const end = found === null ? null : parsePeriod(found)?.end;
    if (end && end > latest) latest = end;
  }
  const own = period === null ? null : parsePeriod(period)?.start;
  const date = own ?? latest;
  return date === '' ? null : financialYearOf(date);
}

function readSection({ draft, title, planYear, name }: Context, section: Section): void {
  const readings = section.lines.map((line) => ({
    line,
    period: periodLine(line.text),
    milestone: readMilestone(line.text, planYear),
    figures: findFigures(line.text),
  }));
  const heading = [section.title ?? '', ...section.subtitles].join(' ');
  const isStory = /\b(?:case stud(?:y|ies)|story|stories)\b/i.test(heading);
  const period = readings.find((each) => each.period)?.period ?? findDatePhrase(heading) ?? title.period;
  const hasFigures = readings.some(({ figures }) => figures.length > 0);
  const left: ProseLine[] = [];
  for (const { line, milestone, figures, period: own } of readings) {
    if (isStory || !isPlaceable(milestone, figures.length)) {
      // A period over figures went into their period; anywhere else it is text like any other.
      if (isStory || own === null || own !== period || !hasFigures) left.push(line);
      else notePeriod(draft, line, own);
      continue;
    }
    const inLine = findDatePhrase(line.text);
    const when = inLine === null ? period : inLine;
    const about = { title: section.title, subtitles: section.subtitles };
    if (milestone)
      placeMilestone(draft, line, milestone, { ...about, objective: objectiveRef(draft, milestone, name) });
    placeFigures(draft, line, figures, {
      ...about,
      period: when === null ? null : { text: when, isOwn: inLine !== null },
    });
  }
  if (left.length > 0) placeEvidence(draft, section, left);
  // Evidence and figures carry all their headings; milestones carry the first alone.
  else if (section.lines.length > 0 && !hasFigures) noteSubtitles(draft, section);
  else if (section.lines.length === 0)
    draft.note({ text: heading.trim(), place: section.place }, null, 'ambiguous');
}

function noteSubtitles(draft: ProseDraft, { subtitles, place }: Section): void {
  for (const text of subtitles) draft.note({ text, place }, 'Heading', 'likely');
}

function notePeriod(draft: ProseDraft, line: ProseLine, text: string): void {
  const period = parsePeriod(text);
  if (!period) return;
  const reading = `The period of the figures: ${formatDate(period.start)} to ${formatDate(period.end)}`;
  const rowIndex = draft.measurements.length;
  draft.note(line, reading, period.certainty, { table: 'measurements', rowIndex, column: 'period' });
}

function isPlaceable(milestone: Milestone | null, figures: number): boolean {
  return milestone !== null || figures > 0;
}

/** Actions need an objective: the document's own, else one made from its title, for a person to put right. */
function objectiveRef(draft: ProseDraft, { tense }: Milestone, name: string): string {
  const [known] = draft.objectives;
  if (known) return known.ref;
  if (tense === 'past') return '';
  const title = draft.settings.find(({ setting }) => setting === settingNames.title)?.value;
  const text = String(title ?? name);
  draft.objectives.push({ ref: '1', goal: null, objective: text, leads: null, boardLead: null, rowId: null });
  const place = { table: 'objectives', rowIndex: 0, column: 'objective' } as const;
  draft.note(
    { text, place: 'title' },
    `Taken as the objective, since no other is named: ${text}`,
    'ambiguous',
    place,
  );
  return '1';
}
