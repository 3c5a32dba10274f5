import type { Cell } from '../../../src/grid/cell.ts';
import type { Ledger } from './ledger.ts';
import type { ModelBook, ModelSheet } from './model-book.ts';
import { kinds } from './model-tables.ts';
import type { SeededRandom } from './seeded-random.ts';
import { put, set } from './set-cell.ts';
import { SheetTable } from './sheet-table.ts';

/** Somebody with a workbook open: an officer with the plan, or a partner with a spreadsheet. */
export interface Person {
  readonly name: string;
  readonly book: ModelBook;
  readonly isPartner: boolean;
  readonly partners: readonly string[];
}

/** What a person can do at one time, and how often it is done. */
export type ActName = keyof typeof acts;

/** Acts that people undo with care, since they look like accidents. */
export const roughActs: readonly ActName[] = [
  'empty the sheet',
  'delete the hidden tab',
  'delete a column',
  'rename a header',
  'rename the tab',
  'delete the tab',
  'erase Row IDs',
  'clear a column',
];

interface Scene {
  readonly person: Person;
  readonly sheet: ModelSheet;
  readonly table: SheetTable;
  readonly random: SeededRandom;
  readonly ledger: Ledger;
}

/** @returns What was done, in words; `null` when it could not be. */
export function act(name: ActName, person: Person, random: SeededRandom, ledger: Ledger): string | null {
  const homes = person.book.sheets.filter(({ home }) => home !== null);
  const sheet = random.happens(0.8) ? homes.find(({ home }) => home === 'Tasks') : random.pick(homes);
  if (!sheet?.home) return null;
  const table = new SheetTable(sheet.home, sheet);
  const before = person.book.tokenCounts();
  const done = acts[name].perform({ person, sheet, table, random, ledger });
  if (done === null) return null;
  const after = person.book.tokenCounts();
  for (const [token, times] of before) {
    if ((after.get(token) ?? 0) < times) ledger.replaced.add(token);
  }
  return `${person.name}: ${done}`;
}

interface Act {
  readonly weight: number;
  readonly perform: (scene: Scene) => string | null;
}

const acts = {
  type: { weight: 30, perform: type },
  erase: { weight: 5, perform: (scene: Scene) => typeInto(scene, () => null) },
  'type an everyday word': { weight: 6, perform: everyday },
  'type something odd': { weight: 6, perform: odd },
  'type what stood there': { weight: 4, perform: retype },
  'add a row': { weight: 10, perform: addRow },
  'delete a row': { weight: 5, perform: deleteRow },
  'clear a row': { weight: 2, perform: clearRow },
  sort: { weight: 6, perform: sort },
  'insert a blank row': { weight: 3, perform: insertBlank },
  'paste a row twice': { weight: 4, perform: pasteRow },
  'erase a Row ID': { weight: 2, perform: eraseId },
  'erase Row IDs': { weight: 0.5, perform: eraseIds },
  'move a column': { weight: 2, perform: moveColumn },
  'rename a header': { weight: 0.7, perform: renameHeader },
  'delete a column': { weight: 0.4, perform: deleteColumn },
  'clear a column': { weight: 0.6, perform: clearColumn },
  'rename the tab': { weight: 0.7, perform: renameTab },
  'delete the tab': { weight: 0.2, perform: deleteTab },
  'empty the sheet': { weight: 0.4, perform: emptySheet },
  'delete the hidden tab': { weight: 0.3, perform: deleteHidden },
  'note beside the table': { weight: 3, perform: note },
  'hand a row to another': { weight: 3, perform: handOver },
  recalculate: { weight: 3, perform: recalculate },
} satisfies Record<string, Act>;

export const actNames = Object.keys(acts) as ActName[];

/** One of these acts, by how often it is done. */
export function chooseAct(random: SeededRandom, names: readonly ActName[]): ActName {
  let left = random.next() * names.reduce((sum, name) => sum + acts[name].weight, 0);
  for (const name of names) {
    left -= acts[name].weight;
    if (left < 0) return name;
  }
  return 'type';
}

function typeInto(scene: Scene, valueFor: (column: string) => Cell): string | null {
  const { sheet, table, random, person, ledger } = scene;
  const rowIndex = random.pick(table.filled);
  const names = [...table.columns.keys()].filter((name) => {
    if (name === 'rowId') return false;
    if (name === 'score') return person.isPartner && random.happens(0.2);
    return name !== 'who' || random.happens(0.1);
  });
  const name = random.pick(names);
  if (rowIndex === undefined || name === undefined) return null;
  const value = valueFor(name);
  const place = `${name} of ${rowName(table, rowIndex)}`;
  set(sheet, rowIndex, table.columns.get(name) ?? 0, value);
  ledger.note(value, `${person.name}, ${place}`);
  return `types ${show(value)} into ${place}`;
}

function type(scene: Scene) {
  return typeInto(scene, (name) => fresh(scene, name));
}

function fresh({ ledger, random, person }: Scene, name: string): Cell {
  if (name === 'who') return random.pick(person.partners) ?? null;
  const kind = kinds[name] ?? 'text';
  if (kind === 'number') return ledger.number();
  if (kind === 'date') return ledger.day();
  return kind === 'boolean' ? random.happens(0.5) : ledger.word();
}

function everyday({ random, ...scene }: Scene) {
  return typeInto({ random, ...scene }, (name) => {
    const kind = kinds[name] ?? 'text';
    if (name === 'who') return random.pick(scene.person.partners) ?? null;
    if (kind === 'number') return random.oneOf(0, 1, 0.5, 123_456_789_012_345);
    if (kind === 'date') return random.oneOf(43_190, 43_191);
    return kind === 'boolean' ? random.happens(0.5) : random.oneOf('Done', 'On track', 'done', 'Done ');
  });
}

function odd({ random, ledger, ...scene }: Scene) {
  const word = ledger.word();
  return typeInto({ random, ledger, ...scene }, () => {
    const value = random.oneOf<Cell>(
      { formula: `IMPORTDATA("${word}")`, value: word },
      { error: '#REF!' },
      `+44 ${word}`,
      `=IMPORTDATA(${word})`,
      `'${word}`,
      `  ${word} `,
      `e\u0301 ${word}`,
      `\u00e9 ${word}`,
      `one\ntwo ${word}`,
      44,
      true,
      '1.0',
      'TRUE',
      '',
    );
    return scene.person.isPartner && random.happens(0.1) ? `${word}${'x'.repeat(40_000)}` : value;
  });
}

/** What another row holds in the column, or what somebody copied from there. */
function retype({ random, table, ...scene }: Scene) {
  return typeInto({ random, table, ...scene }, (name) => table.cell(random.pick(table.filled) ?? 0, name));
}

function addRow({ person, sheet, table, random, ledger }: Scene): string {
  const row: Cell[] = [];
  const names = [...table.columns.keys()].filter((name) => random.happens(0.5) || name === 'who');
  for (const name of names) {
    if (name === 'rowId' || name === 'score') continue;
    const value =
      name === 'who' ? whose(person, random) : fresh({ person, sheet, table, random, ledger }, name);
    put(row, table.columns.get(name) ?? 0, value);
    ledger.note(value, `${person.name}, ${name} of a new row`);
  }
  const id = names.includes('rowId') && random.happens(0.3) ? `p${ledger.number()}` : null;
  if (id !== null) put(row, table.columns.get('rowId') ?? 0, id);
  if (!person.isPartner && table.columns.has('score')) {
    put(row, table.columns.get('score') ?? 0, { formula: 'A1*2', value: null });
  }
  while (sheet.rows.length <= table.headerRow) sheet.rows.push([]);
  sheet.rows.push(row);
  return `adds a row ${row.map(show).join(' | ')}`;
}

/** Partners leave the organisation blank as often as not, and now and then write another one. */
function whose({ isPartner, name, partners }: Person, random: SeededRandom): Cell {
  if (!isPartner) return random.pick(partners) ?? null;
  if (random.happens(0.45)) return null;
  return random.happens(0.8) ? name.slice(-1) : (random.pick(partners) ?? null);
}

function deleteRow({ sheet, table, random }: Scene) {
  const rowIndex = random.pick(table.filled);
  if (rowIndex === undefined) return null;
  sheet.rows.splice(rowIndex, 1);
  return `deletes ${rowName(table, rowIndex)}`;
}

function clearRow({ sheet, table, random }: Scene) {
  const rowIndex = random.pick(table.filled);
  if (rowIndex === undefined) return null;
  const keepsId = random.happens(0.6);
  for (const [name, column] of table.columns) {
    if (name !== 'rowId' || !keepsId) set(sheet, rowIndex, column, null);
  }
  return `clears ${rowName(table, rowIndex)}${keepsId ? ' but for its Row ID' : ''}`;
}

function sort({ sheet, table, random }: Scene) {
  const head = sheet.rows.slice(0, table.headerRow + 1);
  sheet.rows = [...head, ...random.shuffled(sheet.rows.slice(table.headerRow + 1))];
  return 'sorts the rows';
}

function insertBlank({ sheet, table, random }: Scene) {
  const isAbove = !sheet.isTable && random.happens(0.2);
  const at = isAbove ? 0 : table.headerRow + 1 + random.below(Math.max(1, sheet.rows.length - 1));
  sheet.rows.splice(Math.min(at, sheet.rows.length), 0, []);
  return `inserts a row above row ${at + 1}`;
}

function pasteRow({ sheet, table, random }: Scene) {
  const rowIndex = random.pick(table.filled);
  if (rowIndex === undefined) return null;
  sheet.rows.push([...(sheet.rows[rowIndex] ?? [])]);
  return `copies ${rowName(table, rowIndex)} to the end`;
}

function eraseId({ sheet, table, random }: Scene) {
  const rowIndex = random.pick(table.filled);
  const column = table.columns.get('rowId');
  if (rowIndex === undefined || column === undefined) return null;
  set(sheet, rowIndex, column, null);
  return `erases the Row ID of ${rowName(table, rowIndex)}`;
}

function eraseIds({ sheet, table }: Scene) {
  const column = table.columns.get('rowId');
  if (column === undefined) return null;
  for (const rowIndex of table.filled) set(sheet, rowIndex, column, null);
  return `erases all Row IDs of ${table.table}`;
}

function moveColumn({ sheet, table, random }: Scene) {
  const width = sheet.rows[table.headerRow]?.length ?? 0;
  const [from, to] = [random.below(width), random.below(width)];
  for (const [index, row] of sheet.rows.entries()) {
    const wide = Array.from({ length: width }, (_, column) => row[column] ?? null);
    const [moved = null] = wide.splice(from, 1);
    wide.splice(to, 0, moved);
    sheet.rows[index] = row.length === 0 ? row : wide;
  }
  return `moves column ${from + 1} to ${to + 1} in ${table.table}`;
}

function renameHeader({ sheet, table, random }: Scene) {
  const [name, column] = random.pick([...table.columns]) ?? [];
  if (name === undefined || column === undefined) return null;
  set(sheet, table.headerRow, column, `Our ${name}`);
  return `renames the header of ${name} in ${table.table}`;
}

function deleteColumn({ sheet, table, random }: Scene) {
  const [name, column] = random.pick([...table.columns]) ?? [];
  if (name === undefined || column === undefined) return null;
  for (const row of sheet.rows) row.splice(column, 1);
  return `deletes the column ${name} of ${table.table}`;
}

function clearColumn({ sheet, table, random }: Scene) {
  const [name, column] = random.pick([...table.columns]) ?? [];
  if (name === undefined || column === undefined) return null;
  for (const rowIndex of table.filled) set(sheet, rowIndex, column, null);
  return `clears the column ${name} of ${table.table}`;
}

function renameTab({ sheet }: Scene) {
  sheet.name = `Our ${sheet.name}`.slice(0, 30);
  return `renames the tab to ${sheet.name}`;
}

function deleteTab({ person, sheet }: Scene) {
  if (!person.isPartner || sheet.home === null) return null;
  // The tab may come back empty, as when somebody starts afresh.
  sheet.rows = [];
  sheet.name = 'Sheet9';
  return 'deletes the tab';
}

function deleteHidden({ person }: Scene) {
  const kept = person.book.sheets.filter(({ name }) => name !== '_hwb');
  if (kept.length === person.book.sheets.length) return null;
  person.book.sheets = kept;
  return 'deletes the hidden tab';
}

function emptySheet({ sheet, table, random }: Scene) {
  const keepsHeaders = random.happens(0.5);
  sheet.rows = keepsHeaders ? sheet.rows.slice(0, table.headerRow + 1) : [];
  return `empties ${table.table}${keepsHeaders ? ' below the headers' : ''}`;
}

function note({ person, sheet, table, random, ledger }: Scene) {
  const rowIndex = random.pick(table.filled);
  if (rowIndex === undefined) return null;
  const column = table.foreign.get('Own notes') ?? sheet.rows[table.headerRow]?.length ?? 0;
  set(sheet, table.headerRow, column, 'Own notes');
  const value = ledger.word();
  ledger.note(value, `${person.name}, beside ${rowName(table, rowIndex)}`);
  set(sheet, rowIndex, column, value);
  return `notes ${value} beside ${rowName(table, rowIndex)}`;
}

function handOver({ person, sheet, table, random }: Scene) {
  const rowIndex = random.pick(table.filled);
  const column = table.columns.get('who');
  const other = random.pick(person.partners);
  if (rowIndex === undefined || column === undefined || other === undefined) return null;
  set(sheet, rowIndex, column, other);
  return `hands ${rowName(table, rowIndex)} to ${other}`;
}

function recalculate({ person, sheet, table, random }: Scene) {
  const column = table.columns.get('score');
  if (person.isPartner || column === undefined) return null;
  for (const rowIndex of table.filled)
    set(sheet, rowIndex, column, { formula: 'A1*2', value: random.below(100) });
  return 'has the scores worked out anew';
}

function rowName(table: SheetTable, rowIndex: number): string {
  return `${table.table} row ${rowIndex + 1} (${table.idOf(rowIndex) ?? 'no Row ID'})`;
}

export function show(cell: Cell | undefined): string {
  const text = JSON.stringify(cell ?? null);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
