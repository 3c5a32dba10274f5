import { joinText, startsMidSentence } from '../repair/join-text.ts';
import type { Fragment } from '../repair/lines.ts';
import type { AchievementColumn } from './header-row.ts';
import { leaveOver, noteMends, type PlanDraft, takeNote, wordsOnly } from './plan-draft.ts';
import type { TableSegment } from './segments.ts';

interface RawAchievement {
  title: string;
  readonly lines: { text: string; place: string }[];
}

/** Reads a table of achievements: each list item becomes a piece of evidence under its title. */
export function readAchievements(
  segment: TableSegment,
  columns: readonly AchievementColumn[],
  draft: PlanDraft,
): void {
  const found: RawAchievement[] = [];
  for (const row of segment.rows) {
    const at = (field: 'title' | 'text') =>
      row.cells[columns.find((column) => column.field === field)?.index ?? -1];
    const title = at('title');
    const text = at('text');
    for (const cell of row.cells) {
      if (cell.text !== '' && cell !== title && cell !== text) leaveOver(draft, cell);
    }
    const last = found.at(-1);
    const goesOn =
      title === undefined || title.text === '' || (row.startsPage && startsMidSentence(title.text));
    const entry: RawAchievement = goesOn && last ? last : { title: '', lines: [] };
    if (entry !== last) found.push(entry);
    if (title && title.text !== '') {
      entry.title = joinText(entry.title, title.text.replaceAll('\n', ' '));
      noteMends(draft, title, null);
    }
    if (text) noteMends(draft, text, null);
    if (text) addLines(entry, text, row.startsPage && goesOn);
  }
  for (const { title, lines } of found) {
    const objective = objectiveOf(draft, title);
    if (lines.length === 0)
      takeNote(
        draft,
        { text: title, place: segment.headerRow.place },
        { reading: 'A title without text', certainty: 'ambiguous' },
      );
    for (const { text } of lines) {
      draft.evidence.push({
        objective,
        kind: 'achievement',
        title: title || null,
        text,
        date: null,
        rowId: null,
      });
    }
    if (objective === null && title !== '' && lines.length > 0)
      noteTitle(draft, title, segment, lines.length);
  }
}

/** Says that a title is no objective's name; often it is a goal's. */
function noteTitle(draft: PlanDraft, title: string, { headerRow }: TableSegment, count: number): void {
  const isGoal = draft.objectives.some(
    ({ goal }) => goal !== null && wordsOnly(title).startsWith(wordsOnly(goal)),
  );
  takeNote(
    draft,
    { text: title, place: headerRow.place },
    {
      reading: `${isGoal ? 'A goal with several objectives' : 'No objective has this name'}: its achievements stand without one`,
      certainty: isGoal ? 'likely' : 'ambiguous',
      place: { table: 'evidence', rowIndex: draft.evidence.length - count, column: 'objective' },
    },
  );
}

function addLines(entry: RawAchievement, fragment: Fragment, isAfterBreak: boolean): void {
  for (const [index, line] of fragment.text.split('\n').entries()) {
    const last = entry.lines.at(-1);
    if (line === '') continue;
    if (index === 0 && isAfterBreak && last && startsMidSentence(line)) last.text = joinText(last.text, line);
    else entry.lines.push({ text: line, place: fragment.place });
  }
}

/** The reference of the objective an achievement is headed by. */
function objectiveOf(draft: PlanDraft, title: string): string | null {
  const words = wordsOnly(title);
  const found =
    words === '' ? undefined : draft.objectives.find(({ objective }) => wordsOnly(objective) === words);
  return found?.ref ?? null;
}
