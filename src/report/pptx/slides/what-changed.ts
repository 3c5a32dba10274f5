import { formatDate } from '../../../dates/format-date.ts';
import { changeSummary } from '../../paper/change-summary.ts';
import { changedTables } from '../../paper/changed-tables.ts';
import { quoted, said, strong } from '../../paper/runs.ts';
import type { BoardReport } from '../../value/board-report.ts';
import type { FieldChange, RowChange } from '../../value/changes.ts';
import type { Runs } from '../../value/section.ts';
import { clipWords } from '../../wording/clip-words.ts';
import { formatPlural } from '../../wording/format-value.ts';
import type { Deck } from '../deck.ts';
import type { SlideItem } from '../slide-item.ts';

const mostRows = 24;
const mostUpdates = 8;
/** Changes of one row that a slide tells: the first are those that the board looks for. */
const mostFields = 3;
const longestSide = 70;

/** What changed since the plan was last before the board, with before and after. */
export function whatChanged(deck: Deck, { changes }: BoardReport): void {
  // That it cannot be told stands on the first slide of where we are.
  if (changes.state !== 'compared') return;
  const rows = changedTables(changes).flatMap((table) => table.rows);
  const more = rows.length - mostRows;
  const told = changes.updates.slice(0, mostUpdates);
  const moreUpdates = changes.updates.length - told.length;
  deck.items('What changed?', [
    { body: said(changeSummary(changes)) },
    ...rows.slice(0, mostRows).map(rowItem),
    ...(more <= 0
      ? []
      : [{ body: said(`${formatPlural(more, 'more row has', 'more rows have')} changed: see the paper.`) }]),
    ...told.map(
      ({ action, date, organisation, text }): SlideItem => ({
        head: [
          ...said('Update on '),
          ...quoted(action),
          ...said(date === null ? '' : `, ${formatDate(date)}`),
          ...(organisation === null ? [] : [...said(', '), ...quoted(organisation)]),
        ],
        body: quoted(clipWords(text, 240)),
      }),
    ),
    ...(moreUpdates <= 0
      ? []
      : [{ body: said(`${formatPlural(moreUpdates, 'more update')} came in: see the paper.`) }]),
  ]);
}

function rowItem({ kind, name, text, fields }: RowChange): SlideItem {
  const what = clipWords(text, 110);
  if (kind !== 'changed')
    return {
      head: [...quoted(name), ...said(kind === 'added' ? ': added' : ': removed')],
      body: quoted(what),
    };
  const more = fields.length - mostFields;
  return {
    head: name === text ? quoted(name) : [...quoted(name), ...said(': '), ...quoted(clipWords(text, 70))],
    lines: [
      ...fields.slice(0, mostFields).map(fieldRuns),
      ...(more <= 0 ? [] : [said(`${formatPlural(more, 'more cell')} changed.`)]),
    ],
  };
}

function fieldRuns({ label, before, after }: FieldChange): Runs {
  const side = (text: string | null) =>
    text === null ? said('Blank') : quoted(clipWords(text.replaceAll(/\s+/g, ' '), longestSide));
  return [...strong(`${label}: `), ...side(before), ...said(' → '), ...side(after)];
}
