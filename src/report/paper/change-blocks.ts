import { formatDate } from '../../dates/format-date.ts';
import type { FieldChange, RowChange } from '../value/changes.ts';
import type { Block, Runs } from '../value/section.ts';
import { clipWords } from '../wording/clip-words.ts';
import { formatPlural } from '../wording/format-value.ts';
import { column, heading, paragraph, table } from './blocks.ts';
import { changeSummary } from './change-summary.ts';
import { changedTables } from './changed-tables.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, said } from './runs.ts';

/** Changes set out one by one; what more there are is counted. */
const mostChanges = 200;
const longestText = 280;

/** What changed since the plan was last before the board, with before and after. */
export function changeBlocks({ changes }: ReportFacts): Block[] {
  return [
    heading('What changed'),
    paragraph(changeSummary(changes)),
    ...changedTables(changes).flatMap(({ id, singular, plural, rows }) =>
      rowChanges(
        `table-changed-${id}`,
        `Changes of ${plural}, before and after`,
        `${singular.charAt(0).toUpperCase()}${singular.slice(1)}`,
        rows,
      ),
    ),
    ...updates(changes.updates),
  ];
}

function rowChanges(id: string, caption: string, what: string, changes: readonly RowChange[]): Block[] {
  const rows = changes.flatMap((change) => changeRows(change));
  if (rows.length === 0) return [];
  const more = rows.length - mostChanges;
  return [
    table(
      id,
      caption,
      [column(what, 2), column('What changed', 2), column('Before', 5), column('After', 5)],
      rows.slice(0, mostChanges),
    ),
    ...(more <= 0
      ? []
      : [paragraph(`${formatPlural(more, 'more change is', 'more changes are')} not set out here.`)]),
  ];
}

function changeRows({ kind, name, text, fields }: RowChange): Runs[][] {
  const whole = quoted(clipWords(text, longestText));
  if (kind === 'added') return [[quoted(name), said('Added'), said('–'), whole]];
  if (kind === 'removed') return [[quoted(name), said('Removed'), whole, said('–')]];
  return fields.map((field) => [
    quoted(name),
    said(field.label),
    side(field, 'before'),
    side(field, 'after'),
  ]);
}

function side(field: FieldChange, which: 'before' | 'after'): Runs {
  const text = field[which];
  return text === null ? said('Blank') : quoted(clipWords(text, longestText));
}

function updates(added: ReportFacts['changes']['updates']): Block[] {
  if (added.length === 0) return [];
  return [
    table(
      'table-new-updates',
      'Updates that came in',
      [column('Action', 2), column('Date', 2), column('From', 3), column('Update', 7)],
      added
        .slice(0, mostChanges)
        .map(({ action, date, organisation, text }): Runs[] => [
          quoted(action),
          date === null ? said('No date') : said(formatDate(date)),
          quoted(organisation),
          quoted(text),
        ]),
    ),
  ];
}
