import { parseFinancialYear } from '../../dates/financial-year.ts';
import { settingNames } from '../../plan/tables/plan-settings.ts';
import type { Fragment } from '../repair/lines.ts';
import { isSectionName, type Label, nameObjective, readLabel } from './labels.ts';
import { findOrAddObjective, leaveOver, noteMends, type PlanDraft, takeNote } from './plan-draft.ts';

/** A line under a title that tells how fresh the document is: neither a title nor a heading. */
const issueLine =
  /^(?:last )?(?:updated|revised|reviewed|amended|printed|published|prepared|produced)\b.{0,20}\d/i;

/** Reads a text outside the tables: labels, the title, an objective's heading; what is none of these goes to the notes. */
export function readText(draft: PlanDraft, fragment: Fragment, isHeading: boolean): void {
  const lines = fragment.text.split('\n');
  const labels = lines.map((line) => readLabel(line));
  if (labels.some((label) => label !== null && label.value !== '')) {
    for (const [index, label] of labels.entries()) {
      const line = { ...fragment, text: lines[index] ?? '', mends: index === 0 ? fragment.mends : [] };
      if (label && label.value !== '') applyLabel(draft, label, line);
      else leaveOver(draft, line);
    }
    return;
  }
  const text = fragment.text.replaceAll('\n', ' ');
  if (text.length <= 120 && issueLine.test(text)) {
    leaveOver(draft, fragment, 'When the document was made or changed, or by whom');
    return;
  }
  // The name of a sheet is no title of the document.
  const isSheetName = fragment.place === `sheet ${text}`;
  if (!hasTitle(draft) && !isSheetName && text.length <= 200) {
    setTitle(draft, { ...fragment, text });
    return;
  }
  const named = nameObjective(text);
  if (named.ref !== null && /^[A-Z]/.test(named.ref) && text.length <= 300) {
    draft.objective = findOrAddObjective(draft, text);
    noteMends(draft, fragment, { table: 'objectives', rowIndex: draft.objective, column: 'objective' });
    return;
  }
  const isName = isHeading || (text.length <= 120 && !/[.;:]$/.test(text));
  if (isName && !isSectionName(text)) {
    draft.heading = fragment;
    draft.headingIsNew = true;
  }
  leaveOver(draft, fragment, isName ? 'Heading' : null);
}

/** Whether the document's title has been read. */
export function hasTitle(draft: PlanDraft): boolean {
  return draft.settings.some(({ setting }) => setting === settingNames.title);
}

/** Takes what a label says to where it belongs. */
export function applyLabel(draft: PlanDraft, { field, number, value }: Label, fragment: Fragment): void {
  if (field !== 'board' && field !== 'period' && field !== 'reportingDate')
    draft.named.push({ words: value, fragment });
  const objective = draft.objective === null ? undefined : draft.objectives[draft.objective];
  const place = {
    table: 'objectives',
    rowIndex: draft.objective ?? draft.objectives.length,
    column: field,
  } as const;
  switch (field) {
    case 'goal':
      draft.goal = number === null ? value : `${number} – ${value}`;
      draft.objective = null;
      draft.heading = null;
      draft.goalLeads = null;
      draft.goalBoardLead = null;
      noteMends(draft, fragment, { ...place, rowIndex: draft.objectives.length });
      return;
    case 'objective':
      draft.objective = findOrAddObjective(draft, value, number);
      draft.objectiveIsLabelled = true;
      noteMends(draft, fragment, { ...place, rowIndex: draft.objective });
      return;
    case 'leads':
      if (objective && objective.leads === null) objective.leads = value;
      else if (!objective) draft.goalLeads = value;
      else takeNote(draft, fragment, { reading: null, certainty: 'ambiguous', place });
      noteMends(draft, fragment, place);
      return;
    case 'boardLead':
      if (objective && objective.boardLead === null) objective.boardLead = value;
      else if (!objective) draft.goalBoardLead = value;
      else takeNote(draft, fragment, { reading: null, certainty: 'ambiguous', place });
      noteMends(draft, fragment, place);
      return;
    case 'board':
      draft.settings.push({ setting: settingNames.board, value });
      return;
    case 'period':
      if (!setPeriod(draft, value)) leaveOver(draft, fragment);
      return;
    default:
      leaveOver(draft, fragment, 'Reporting date of the document');
  }
}

function setTitle(draft: PlanDraft, fragment: Fragment): void {
  draft.settings.push({ setting: settingNames.title, value: fragment.text });
  noteMends(draft, fragment, { table: 'settings', rowIndex: 0, column: 'value' });
  const year = /\b(?:20)?\d\d\s*[/–-]\s*(?:20)?\d\d\b/.exec(fragment.text)?.[0];
  if (year === undefined || !setPeriod(draft, year)) return;
  takeNote(
    draft,
    { text: fragment.text, place: fragment.place },
    {
      reading: `The plan is for ${year}`,
      certainty: 'likely',
      place: { table: 'settings', rowIndex: draft.settings.length - 2, column: 'value' },
    },
  );
}

/** Sets the plan's period from "2014/15" or "2016-2021". */
function setPeriod(draft: PlanDraft, text: string): boolean {
  if (draft.planYear !== null) return false;
  const financial = parseFinancialYear(text);
  const span = /\b(20\d\d)\s*(?:[/–-]|to)\s*(?:20)?(\d\d)\b/.exec(text);
  const first = financial ?? (span ? Number(span[1]) : null);
  if (first === null) return false;
  const last = financial !== null || !span ? first : 2000 + Number(span[2]) - 1;
  if (last < first) return false;
  draft.planYear = first;
  draft.settings.push({ setting: settingNames.periodStart, value: `${first}-04-01` });
  draft.settings.push({ setting: settingNames.periodEnd, value: `${last + 1}-03-31` });
  return true;
}
