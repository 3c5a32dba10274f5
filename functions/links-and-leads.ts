import { parseLeads } from '../src/plan/reading/leads.ts';
import { parseLinks } from '../src/plan/reading/links.ts';
import { type CellValue, cellError } from './call/cell-value.ts';
import { type Failure, quoted } from './call/failure.ts';
import { rangeOf } from './call/range.ts';
import { readError } from './call/read-error.ts';
import { readText } from './call/read-text.ts';
import { guarded, spillRows } from './call/spill.ts';

/**
 * The numbers of the indicators that an action is linked to, side by side: "2/3" gives 2 and 3.
 * @customfunction LINKS
 * @param text - Links as written, such as "2/3", "1, 2 & 3" or "Indicator 2".
 * @returns A number for each link, nothing for a blank; `#VALUE!` for a cell that Excel has turned into a date.
 * @example =HWB.LINKS("2/3") // -> {2,3}
 * @source Reading rules of this toolkit.
 * @helpurl docs/functions.md#links
 */
export function LINKS(text: unknown[][]): unknown[][] {
  return spillRows([text], (cell) => {
    const value = cell.raw(0);
    const written = cell.text(0);
    if (written === null) return { value: [null] };
    const { links, problem, unread } = parseLinks(typeof value === 'number' ? value : written);
    if (problem === 'link-is-a-date') return isADate(unread);
    if (problem !== null) return notALink(unread);
    return { value: links.length === 0 ? [null] : links };
  });
}

function isADate(unread: string): Failure {
  const reason = `Excel has turned a link into the date ${unread}. Format the cell as text and type the link again.`;
  return { error: '#VALUE!', reason };
}

function notALink(unread: string): Failure {
  return { error: '#VALUE!', reason: `${quoted(unread)} is not a link. Write it like 2/3.` };
}

/**
 * Who leads an action: a row of name, role and organisation for each.
 * @customfunction LEADS
 * @param text - Leads as written; splits at "/", "&", "and" and ";", not within hyphenated names, titles or organisations.
 * @returns Three columns, a row each; a team or an organisation that leads stands in the first, a role without a name in the second. `#N/A` where nobody is named.
 * @example =HWB.LEADS("CCG – Ann Example; Sam Sample") // -> {"Ann Example","","CCG";"Sam Sample","",""}
 * @source Reading rules of this toolkit.
 * @helpurl docs/functions.md#leads
 */
export function LEADS(text: unknown[][]): unknown[][] {
  return guarded(() => {
    const rows: CellValue[][] = [];
    for (const value of rangeOf(text).list()) {
      const isText = typeof value === 'string' || value === null || value === 0;
      const written = isText ? readText(value) : (readError(value) ?? notALead(value));
      if (typeof written === 'object' && written !== null) rows.push([cellError(written), '', '']);
      for (const party of typeof written === 'string' ? parseLeads(written).parties : []) {
        // Who is known by a role only has no name.
        const name = party.name === party.role ? '' : party.name;
        rows.push([name, party.role ?? '', party.organisation ?? '']);
      }
    }
    return rows.length === 0 ? [[cellError(nobody), '', '']] : rows;
  });
}

function notALead(value: unknown): Failure {
  return {
    error: '#VALUE!',
    reason: `${quoted(value)} is not a lead. Write a name.`,
  };
}

const nobody: Failure = { error: '#N/A', reason: 'Nobody is named as a lead.' };
