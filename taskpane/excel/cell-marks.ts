/// <reference types="office-js" />
import { type Severity, severities } from '../../src/issue/severity.ts';
import { type ExcelAccess, runBatch } from '../../src/workbook/excel/run-batch.ts';
import { addBorders, isOurRule } from './mark-borders.ts';
import { addMessage, askMessages, type FoundMessage } from './mark-messages.ts';

/** A cell to be marked: how bad its worst fault is, and what a person who points at it reads. */
export interface CellMark {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly cell: string;
  readonly severity: Severity;
  readonly text: string;
}

/** What marking came to. */
export interface MarkOutcome {
  readonly marked: number;
  /** Of those, with the border alone: a person's own comment stands there, or there were too many for a message each. */
  readonly withoutMessage: number;
  /** Protected sheets, whose cells were left alone. */
  readonly protectedSheets: readonly string[];
}

/** More messages than this would make the request, and the reading of them, too long; the borders are for all. */
export const mostMessages = 1_000;

interface SheetMarks {
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  readonly ours: readonly Excel.ConditionalFormat[];
}

/**
 * The marks on faulty cells: a border by conditional format, which leaves the cell's own format untouched, and a message
 * (a note where this Excel lets programs write notes, else a comment).
 *
 * Marking and clearing take one round trip to read and one to write; one more where there are conditional formats or
 * comments that were not seen before, to tell people's from ours.
 */
export class CellMarks {
  readonly #access: ExcelAccess;
  /** Whether a conditional format is ours, by its id. */
  readonly #known = new Map<string, boolean>();

  constructor(access: ExcelAccess) {
    this.#access = access;
  }

  /**
   * Puts marks on cells, in place of those that are there.
   *
   * @param sheetNames - All sheets of the workbook.
   * @throws CellBeingEditedError or ExcelRequestError as Excel answers.
   */
  mark(marks: readonly CellMark[], sheetNames: readonly string[]): Promise<MarkOutcome> {
    return runBatch(this.#access, async (context) => {
      const { sheets, messages, taken } = await this.#find(context, sheetNames);
      removeAll(sheets, messages);
      const added: Excel.ConditionalFormat[] = [];
      const protectedSheets: string[] = [];
      let marked = 0;
      let messageCount = 0;
      for (const [name, { sheet, isProtected }] of sheets) {
        const here = marks.filter((mark) => mark.sheet === name);
        if (here.length === 0) continue;
        if (isProtected) {
          protectedSheets.push(name);
          continue;
        }
        marked += here.length;
        for (const severity of severities) {
          const cells = here.filter((mark) => mark.severity === severity).map(({ cell }) => cell);
          added.push(...addBorders(sheet, severity, cells));
        }
        for (const mark of here) {
          if (messageCount >= mostMessages || taken.has(placeKey(name, mark.cell))) continue;
          addMessage(sheet, this.#access, mark);
          messageCount += 1;
        }
      }
      for (const format of added) format.load('id');
      await context.sync();
      for (const { id } of added) this.#known.set(id, true);
      return { marked, withoutMessage: marked - messageCount, protectedSheets };
    });
  }

  /**
   * Takes all our marks away; what people wrote and formatted stays.
   *
   * @param sheetNames - All sheets of the workbook.
   * @returns Whether there were any.
   * @throws CellBeingEditedError or ExcelRequestError as Excel answers.
   */
  clear(sheetNames: readonly string[]): Promise<boolean> {
    return runBatch(this.#access, async (context) => {
      const { sheets, messages } = await this.#find(context, sheetNames);
      const count = removeAll(sheets, messages);
      if (count > 0) await context.sync();
      return count > 0;
    });
  }

  /**
   * Looks at the conditional formats and comments that are there, so that marking need not.
   *
   * @param sheetNames - All sheets of the workbook.
   * @returns How many cells carry a message of ours, from an earlier day.
   * @throws CellBeingEditedError or ExcelRequestError as Excel answers.
   */
  async learn(sheetNames: readonly string[]): Promise<number> {
    const { messages } = await runBatch(this.#access, (context) => this.#find(context, sheetNames));
    return messages.length;
  }

  async #find(context: Excel.RequestContext, sheetNames: readonly string[]) {
    const asked = sheetNames.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.load('protection/protected');
      return { name, sheet, formats: sheet.getRange().conditionalFormats.load('items/id,items/type') };
    });
    const found = askMessages(context, this.#access);
    await context.sync();
    const messages = found();
    const isUnknown = ({ id, type }: Excel.ConditionalFormat) => type === 'Custom' && !this.#known.has(id);
    const unknown = asked.flatMap(({ formats }) => formats.items.filter(isUnknown));
    const places = messages.flatMap(({ isOurs, askPlace }) => (isOurs ? [] : [askPlace()]));
    for (const format of unknown) format.custom.rule.load('formula');
    if (unknown.length > 0 || places.length > 0) await context.sync();
    for (const { id, custom } of unknown) this.#known.set(id, isOurRule(custom.rule.formula));
    return {
      sheets: new Map(
        asked.map(({ name, sheet, formats }): [string, SheetMarks] => [
          name,
          {
            sheet,
            isProtected: sheet.protection.protected,
            ours: formats.items.filter(({ id }) => this.#known.get(id) === true),
          },
        ]),
      ),
      messages: messages.filter(({ isOurs }) => isOurs),
      taken: new Set(places.map((place) => addressKey(place()))),
    };
  }
}

function removeAll(sheets: ReadonlyMap<string, SheetMarks>, messages: readonly FoundMessage[]): number {
  let count = messages.length;
  for (const { remove } of messages) remove();
  for (const { ours, isProtected } of sheets.values()) {
    if (isProtected) continue;
    for (const format of ours) format.delete();
    count += ours.length;
  }
  return count;
}

function placeKey(sheet: string, cell: string): string {
  return `${sheet.toLowerCase()}!${cell}`;
}

/** The key of a place as Excel writes it: 'Import notes'!F5. */
function addressKey(address: string): string {
  const mark = address.lastIndexOf('!');
  const sheet = address
    .slice(0, mark)
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll("''", "'");
  return placeKey(sheet, address.slice(mark + 1).replaceAll('$', ''));
}
