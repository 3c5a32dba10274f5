import { cellValue } from '../grid/cell.ts';
import { isDateFormat } from '../grid/number-format.ts';
import type { Fix, Issue } from '../issue/issue.ts';
import { issuePlace } from '../issue/issue-place.ts';
import { clip, shownText } from '../table/shown-text.ts';
import type { SetCell } from '../workbook/change.ts';

/**
 * What a mend has done, for a person.
 *
 * @returns Like: Actions C5 (C3 A): "I0%" is now "10%".
 */
export function fixSentence(issue: Issue, { title, changes }: Fix): string {
  const deeds = changes.map((change) => (change.kind === 'set-cell' ? deed(change) : title));
  return `${issuePlace(issue)}: ${deeds.join('; ')}.`;
}

function deed({ expected, value, numberFormat = 'General' }: SetCell): string {
  const [before, after] = [cellValue(expected), cellValue(value)];
  const context = { dateSystem: '1900', numberFormat } as const;
  // The text says how the number looks better than its bare value would.
  if (typeof before === 'string' && typeof after === 'number') {
    return `"${clip(before)}" was text and is a ${isDateFormat(numberFormat) ? 'date' : 'number'} now`;
  }
  const [was, is] = [clip(shownText(before, context)), clip(shownText(after, context))];
  return was === is ? `stray spaces are gone from "${is}"` : `"${was}" is now "${is}"`;
}
