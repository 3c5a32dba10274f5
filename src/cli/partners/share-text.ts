import type { DoubtfulMatch, RowMatch, RowWords } from '../../partners/binding/bind-sheet.ts';
import { syncSentence } from '../../partners/report-sentence.ts';
import type { ShareReport } from '../../partners/share-report.ts';
import { clip } from '../../table/shown-text.ts';
import { plainLine } from '../plain-line.ts';
import { shellWord } from '../shell-word.ts';
import { outcomeText } from './sync-text.ts';

/** What sharing came to, for people. */
export function shareText(path: string, report: ShareReport, width: number): string {
  const { organisation, address, status } = report;
  const who = plainLine(organisation);
  const lines: string[] = [];
  if (status === 'doubtful') {
    lines.push(`Nothing was written: nobody can tell which rows of the spreadsheet are which of the plan.`);
    for (const doubtful of report.doubtful) lines.push(...doubtfulLines(doubtful));
    lines.push('Give these rows the Ref or the words that they have in the plan, then share again.');
    return `${lines.join('\n')}\n`;
  }
  if (status === 'unconfirmed') {
    lines.push(`Nothing was written. These rows look the same; look them over:`);
    for (const match of report.matches) lines.push(...matchLines(match));
    lines.push(...newRowLines(report));
    lines.push(
      `If all are right: hwb share ${shellWord(path)} --partner "${who}" --sheet ${plainLine(address ?? '')} --yes`,
    );
    return `${lines.join('\n')}\n`;
  }
  if (report.isDryRun) {
    lines.push(`${path}: would be shared with ${who}: ${rowsText(report)}.`, ...madeLines(report));
    for (const match of report.matches) lines.push(...matchLines(match));
    lines.push(...newRowLines(report));
    return `${lines.join('\n')}\n`;
  }
  lines.push(
    status === 'already-shared'
      ? `${path}: is shared with ${who} already, in ${plainLine(address ?? '')}.`
      : `${path}: shared with ${who}: ${rowsText(report)}. Give them this address: ${plainLine(address ?? '')}`,
    ...madeLines(report),
  );
  const { firstSync } = report;
  if (firstSync !== null && syncSentence(firstSync) !== 'Nothing new.')
    lines.push(
      outcomeText(
        { organisation, address: address ?? '', report: firstSync, failure: null },
        width,
      ).trimEnd(),
    );
  lines.push(`Next: hwb sync ${shellWord(path)}`);
  return `${lines.join('\n')}\n`;
}

/** A match with the words of both sides. */
export function matchLines({ table, by, plan, partner }: RowMatch): string[] {
  return [
    `${table}, by ${{ key: 'its reference', text: 'its words', likeness: 'words that are nearly the same' }[by]}:`,
    `  the plan, row ${plan.rowNumber}:        ${wordsText(plan)}`,
    `  the spreadsheet, row ${partner.rowNumber}: ${wordsText(partner)}`,
  ];
}

/** Rows of a table that are named; the rest is counted. */
const mostNamed = 5;

/** The rows that the plan does not have, table by table. */
function newRowLines({ newRows }: ShareReport): string[] {
  return [...Map.groupBy(newRows, ({ table }) => table)].map(([table, rows]) => {
    const named = rows.slice(0, mostNamed).map(({ label, rowNumber }) => `${label} (row ${rowNumber})`);
    const more = rows.length - named.length;
    const list = `${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}`;
    const [would, them] = rows.length === 1 ? ['matches', 'it comes'] : ['match', 'they come'];
    return plainLine(
      `${table}: ${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'row' : 'rows'} of the spreadsheet ${would} none of the plan, and ${them} in as new: ${list}`,
    );
  });
}

function doubtfulLines({ table, partner, plan }: DoubtfulMatch): string[] {
  return [
    `${table}, row ${partner.rowNumber} of the spreadsheet: ${wordsText(partner)}`,
    ...plan.map((row) => `  may be row ${row.rowNumber} of the plan: ${wordsText(row)}`),
  ];
}

function wordsText({ label, text }: RowWords): string {
  return plainLine(text === '' ? label : `${label}: "${clip(text)}"`);
}

function rowsText({ rows }: ShareReport): string {
  return Object.entries(rows)
    .map(([table, count]) => {
      const word = table.toLowerCase();
      return `${count.toLocaleString('en-GB')} ${count === 1 ? word.slice(0, -1) : word}`;
    })
    .join(', ');
}

function madeLines({ planSheets, tabs, newRowIds, status, isDryRun }: ShareReport): string[] {
  const lines: string[] = [];
  const would = isDryRun ? 'Would be added' : 'Added';
  if (planSheets.length > 0) lines.push(`${would} to the plan: ${planSheets.join(', ')}.`);
  if (newRowIds > 0)
    lines.push(
      `${newRowIds.toLocaleString('en-GB')} rows of the plan ${isDryRun ? 'would get' : 'got'} a Row ID.`,
    );
  if (tabs.length > 0) lines.push(`${would} to the spreadsheet: ${tabs.join(', ')}.`);
  else if (status === 'already-shared') lines.push('Nothing is missing there.');
  return lines;
}
