import { issueKind } from '../issue-kind.ts';

/** Faults of tables whatever they are about: headers, rows, cells. */
export const tableIssues = {
  'table/missing': issueKind<{ readonly table: string }>({
    severity: 'error',
    when: 'The workbook lacks a table that a plan must have.',
    sentence: ({ table }) =>
      `There is no table or sheet called "${table}". Restore it, or give its sheet that name again.`,
    example: { table: 'Actions' },
  }),
  'table/no-header-row': issueKind<{ readonly table: string; readonly headers: string }>({
    severity: 'error',
    when: 'The table’s sheet is there, but none of its first rows holds the table’s headers.',
    sentence: ({ table, headers }) =>
      `The sheet "${table}" has no row with the headers of its table. Restore the header row: ${headers}.`,
    example: { table: 'Actions', headers: 'Ref, Objective, Action and others' },
  }),
  'header/missing': issueKind<{ readonly header: string }>({
    severity: 'error',
    when: 'A column that the table must have is not in its header row, under any of its names.',
    sentence: ({ header }) => `The column "${header}" is missing. Add it to the header row.`,
    example: { header: 'Delivery' },
  }),
  'header/duplicate': issueKind<{ readonly header: string; readonly otherCell: string }>({
    severity: 'error',
    when: 'Two headers mean the same column.',
    sentence: ({ header, otherCell }) =>
      `The header "${header}" stands twice, also in ${otherCell}. Rename or remove one.`,
    example: { header: 'Leads', otherCell: 'E4' },
  }),
  'header/unknown': issueKind<{ readonly header: string; readonly nearest: string | null }>({
    severity: 'advice',
    when: 'A header is none of the table’s. The column is kept as it is.',
    sentence: ({ header, nearest }) =>
      `The column "${header}" is not one of this table's${nearest ? `; did you mean "${nearest}"?` : '.'} It is kept as it is.`,
    example: { header: 'Delivry', nearest: 'Delivery' },
  }),
  'header/blank': issueKind<{ readonly column: string }>({
    severity: 'advice',
    when: 'A column within the table holds values but has no header, so nothing can say what they mean.',
    sentence: ({ column }) =>
      `Column ${column} holds values but has no header. Give it one; its cells are kept as they are.`,
    example: { column: 'C' },
  }),
  'row/duplicate-key': issueKind<{ readonly key: string; readonly otherCell: string }>({
    severity: 'error',
    when: 'Two rows of a table have the same reference.',
    sentence: ({ key, otherCell }) =>
      `"${key}" stands twice, also in ${otherCell}. Give one of them another reference.`,
    example: { key: 'C3 B', otherCell: 'A6' },
  }),
  'row/duplicate-id': issueKind<{ readonly id: string; readonly otherCell: string }>({
    severity: 'error',
    when: 'Two rows have the same hidden Row ID, as when a row was copied and pasted.',
    sentence: ({ id, otherCell }) =>
      `This row has the same hidden Row ID (${id}) as the one at ${otherCell}. Clear it in the copy; it gets a new one.`,
    example: { id: 'k4tw9mpx3q', otherCell: 'T6' },
  }),
  'row/outside-table': issueKind<{ readonly rowNumber: number }>({
    severity: 'warning',
    when: 'Cells just below a table are filled. The table does not reach over them, so they are not read.',
    sentence: ({ rowNumber }) =>
      `Row ${rowNumber} stands below the table and is not part of it. Drag the table's corner down over it, or move it.`,
    example: { rowNumber: 29 },
  }),
  'row/unknown-reference': issueKind<{
    readonly value: string;
    readonly table: string;
    readonly nearest: string | null;
  }>({
    severity: 'error',
    when: 'A cell refers to a row that is not there.',
    sentence: ({ value, table, nearest }) =>
      `"${value}" is not in the ${table} table${nearest ? `; did you mean "${nearest}"?` : '. Add it there or correct it here.'}`,
    example: { value: 'C33', table: 'Objectives', nearest: 'C3' },
  }),
  'cell/required': issueKind<{ readonly header: string }>({
    severity: 'error',
    when: 'A cell is blank where the table needs a value.',
    sentence: ({ header }) => `${header} is blank. Enter a value.`,
    example: { header: 'Objective' },
  }),
  'cell/type': issueKind<{ readonly header: string; readonly expected: string; readonly found: string }>({
    severity: 'error',
    when: 'A cell holds another kind of content than its column.',
    sentence: ({ header, expected, found }) =>
      `${header} must be ${expected}, but the cell holds ${found}.${expected === 'a date' ? ' Write it like 30 June 2017.' : ''}`,
    example: { header: 'Baseline', expected: 'a number', found: 'the text "about 500"' },
  }),
  'cell/not-in-list': issueKind<{
    readonly header: string;
    readonly found: string;
    readonly choices: readonly string[];
  }>({
    severity: 'error',
    when: 'A cell holds none of the words its column offers.',
    sentence: ({ header, found, choices }) =>
      `${header} must be one of ${choices.join(', ')}, but the cell holds "${found}".`,
    example: { header: 'RAG override', found: 'Purple', choices: ['B', 'G', 'A', 'R', 'N'] },
  }),
  'cell/range': issueKind<{ readonly header: string; readonly expected: string; readonly found: string }>({
    severity: 'error',
    when: 'A number is smaller or larger than its column allows, or a text longer.',
    sentence: ({ header, expected, found }) => `${header} must be ${expected}, but the cell holds ${found}.`,
    example: { header: 'Percent complete', expected: 'from 0 to 1', found: '75' },
  }),
  'cell/rule': issueKind<{ readonly header: string; readonly rule: string; readonly found: string }>({
    severity: 'error',
    when: 'A cell breaks a rule of its column other than its kind, list or range.',
    sentence: ({ header, rule, found }) => `${header} holds ${found}, which does not fit: ${rule}.`,
    example: { header: 'Contact', rule: 'it must be an email address', found: 'the text "the council"' },
  }),
  'cell/formula-error': issueKind<{ readonly header: string; readonly error: string }>({
    severity: 'error',
    when: 'A cell shows one of the spreadsheet’s error values.',
    sentence: ({ header, error }) => `${header} shows the error ${error}. Mend the formula or enter a value.`,
    example: { header: 'Target', error: '#REF!' },
  }),
} as const;
