import { conflictReason, missingRow, pickEffect } from '../../partners/conflict-words.ts';
import { partnerDefinitions } from '../../partners/partner-tables.ts';
import { syncSentence, undoSentence } from '../../partners/report-sentence.ts';
import { contentText } from '../../partners/sync-log.ts';
import type { PartnerOutcome } from '../../partners/sync-partners.ts';
import type { SyncConflict, SyncedChange, SyncRefusal, SyncReport } from '../../sync/sync-report.ts';
import type { UndoReport } from '../../sync/undo-sync.ts';
import { clip } from '../../table/shown-text.ts';
import { plainLine } from '../plain-line.ts';
import { wrapText } from '../wrap-text.ts';
import { pickWord } from './resolve-option.ts';

/** Lines of one kind that are shown, and conflicts; the rest is counted. */
const mostLines = 20;

/** Lines of a conflict's texts that are shown. */
const mostTextLines = 24;

/**
 * What became of a partner, for people: a sentence, then what it speaks of, line by line.
 *
 * @param isListed - Whether a conflict is to be listed: not one that the person is asked about in a moment.
 * @param leftOut - What was left out since somebody said that it may be, in sentences.
 */
export function outcomeText(
  { organisation, report, failure }: PartnerOutcome<SyncReport>,
  width: number,
  isListed: (conflict: SyncConflict) => boolean = () => true,
  leftOut: readonly string[] = [],
): string {
  if (report === null) return `${plainLine(organisation)}: ${plainLine(failure ?? '')}\n`;
  const { cameIn, wentOut, refused, guards } = report;
  const conflicts = report.conflicts.filter(isListed);
  const lines = [`${plainLine(organisation)}: ${plainLine(syncSentence(report))}`];
  lines.push(...section('came in', cameIn.map(changeLine)));
  lines.push(...section('went out', wentOut.map(changeLine)));
  lines.push(...section('left as it stands', refused.map(refusalLine)));
  lines.push(...section('left out', leftOut.map(plainLine)));
  for (const conflict of conflicts.slice(0, mostLines)) lines.push('', ...conflictLines(conflict, width));
  const unshown = conflicts.length - mostLines;
  if (unshown > 0)
    lines.push('', `${unshown.toLocaleString('en-GB')} more conflicts: they are shown as these are settled.`);
  if (conflicts.length > 0) {
    const first = conflicts.find(({ picks }) => picks.length > 0);
    const [pick, ...others] = first?.picks.map(pickWord) ?? [];
    const or = others.map((other) => `, or =${other}`).join('');
    if (first) lines.push('', `To settle: --resolve ${shellQuoted(`${first.key}=${pick}`)}${or}.`);
  }
  const open = [...new Set(guards.flatMap(({ code, canConfirm }) => (canConfirm ? [code] : [])))];
  if (open.length > 0) lines.push(`To go on: ${open.map((code) => `--confirm ${code}`).join(' ')}`);
  return `${lines.join('\n')}\n`;
}

/** What an undo did with one partner, line by line. */
export function undoText({ organisation, report, failure }: PartnerOutcome<UndoReport>): string {
  if (report === null) return `${plainLine(organisation)}: ${plainLine(failure ?? '')}\n`;
  const lines = [`${plainLine(organisation)}: ${undoSentence(report)}`];
  lines.push(
    ...section(
      'left',
      report.moved.map(({ sentence }) => plainLine(sentence)),
    ),
  );
  return `${lines.join('\n')}\n`;
}

/** One line about a whole run, for a log of many. */
export function runLine(outcomes: readonly PartnerOutcome<SyncReport>[]): string {
  return outcomes
    .map(({ organisation, report, failure }) =>
      plainLine(`${organisation}: ${report === null ? failure : syncSentence(report)}`),
    )
    .join(' ');
}

/** A conflict with both sides beside each other. */
export function conflictLines(conflict: SyncConflict, width: number): string[] {
  const { table, row, column, key, kind, local, remote, base, picks } = conflict;
  const half = Math.max(20, Math.floor((Math.min(width, 160) - 5) / 2));
  const nothing = (side: SyncConflict['local']) =>
    kind === 'row' && side === null ? missingRow(conflict) : '(nothing)';
  const left = cellLines('The plan', contentText(table, local) ?? nothing(local), half);
  const right = cellLines('The partner', contentText(table, remote) ?? nothing(remote), half);
  const all = Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `  ${(left[index] ?? '').padEnd(half)} | ${right[index] ?? ''}`.trimEnd(),
  );
  const rows = aroundDifference(
    all,
    left.findIndex((line, index) => index > 0 && line !== right[index]),
  );
  const agreed = base === undefined ? [] : [`  Agreed last: ${quoted(contentText(table, base))}`];
  const place = plainLine(column === null ? `${table} ${row}` : `${table} ${row}, ${column}`);
  return [
    `Conflict in ${place}: ${conflictReason(conflict)}`,
    `  ${plainLine(key)}`,
    ...rows,
    ...agreed,
    picks.length > 0
      ? `  Can be settled with ${picks.map(pickWord).join(', ')}.`
      : '  Can be settled by hand only, in the plan or in the spreadsheet.',
    ...picks.flatMap((pick) => {
      const effect = pickEffect(conflict, pick);
      return effect === null ? [] : [`    ${pickWord(pick)}: ${effect}`];
    }),
  ];
}

/** Of long texts the part where they first differ: the heads, and a line for what is left out above and below. */
function aroundDifference([heads = '', ...rows]: readonly string[], differsAt: number): string[] {
  if (rows.length <= mostTextLines) return [heads, ...rows];
  // Both may be the same as far as the shorter one goes.
  const at = differsAt < 0 ? rows.length : differsAt - 1;
  const start = Math.max(0, Math.min(at - 3, rows.length - mostTextLines));
  const end = start + mostTextLines;
  const left = (count: number, where: string) =>
    count === 0
      ? []
      : [`  … ${count.toLocaleString('en-GB')} more ${count === 1 ? 'line' : 'lines'} ${where}`];
  return [
    heads,
    ...left(start, 'above, the same on both sides'),
    ...rows.slice(start, end),
    ...left(rows.length - end, 'below'),
  ];
}

function cellLines(title: string, text: string, width: number): string[] {
  const lines = text.split('\n').flatMap((line) => wrapText(line, width).flatMap((part) => cut(part, width)));
  return [title, ...lines];
}

/** A word that is longer than a line goes on in the next. */
function cut(text: string, width: number): string[] {
  const parts: string[] = [];
  for (let start = 0; start === 0 || start < text.length; start += width)
    parts.push(text.slice(start, start + width));
  return parts;
}

/** Which side, tab, cell and row it is about, then why. */
function refusalLine({ side, sheet, cell, row, sentence }: SyncRefusal): string {
  const whose = side === 'local' ? 'the plan' : 'the spreadsheet';
  const place = [sheet, cell].filter((part) => part !== null && part !== '').join(' ');
  const where = row === '' || sentence.includes(`"${row}"`) ? place : `${place} (${row})`;
  return plainLine(where === '' ? sentence : `${where} of ${whose}: ${sentence}`);
}

function changeLine(change: SyncedChange): string {
  const { table, column, kind, before, after } = change;
  const place = plainLine(`${table} ${rowName(change)}`);
  if (kind === 'row-added') return `${place}: new row`;
  if (kind === 'row-removed') return `${place}: row removed`;
  return `${place}, ${plainLine(column ?? '')}: ${quoted(contentText(table, before))} -> ${quoted(contentText(table, after))}`;
}

/** Columns that are filled in for a partner, so that they name no row. */
const filledIn = ['organisation', 'reportedBy'];
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What a row is called; a new one without a key by what was typed into it, rather than by what was filled in. */
function rowName({ table, row, kind, after }: SyncedChange): string {
  const key = partnerDefinitions.find(({ name }) => name === table)?.key ?? [];
  if (kind !== 'row-added' || typeof after !== 'object' || after === null) return row;
  if (key.some((name) => (after[name] ?? null) !== null)) return row;
  const typed = Object.entries(after).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' || filledIn.includes(name) ? [] : [String(value)],
  );
  const told = typed.find((text) => !isDay(text)) ?? typed[0];
  return told === undefined || told === row ? row : `"${clip(told)}"`;
}

function quoted(text: string | null): string {
  return text === null ? 'nothing' : `"${plainLine(clip(text))}"`;
}

function section(what: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, mostLines).map((line) => `  ${what}: ${line}`);
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, `  ${what}: ${rest.toLocaleString('en-GB')} more, in the Sync log`] : shown;
}

function shellQuoted(text: string): string {
  return /^[\w./:=-]+$/.test(text) ? text : `"${plainLine(text)}"`;
}
