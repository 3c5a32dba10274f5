import { invalidArgument } from '../api-error.ts';

/** What of a file a query may ask about. */
interface Queried {
  readonly name: string;
  readonly mimeType: string;
  readonly trashed: boolean;
  readonly modifiedTime: string;
  readonly createdTime: string;
}

const term =
  /^\s*(name|mimeType|trashed|modifiedTime|createdTime)\s*(contains|=|!=|<=|>=|<|>)\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|true|false)\s*$/;

/** Splits a query at `and` outside quotes. */
const terms = (query: string) => query.split(/\s+and\s+(?=(?:[^"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*$)/i);

function meets(text: string, file: Queried): boolean {
  const found = term.exec(text);
  const [, field, operator = '=', literal = ''] = found ?? [];
  const key = (['name', 'mimeType', 'trashed', 'modifiedTime', 'createdTime'] as const).find(
    (name) => name === field,
  );
  if (key === undefined) throw invalidArgument('Invalid Value');
  const wanted = /^["']/.test(literal) ? literal.slice(1, -1).replace(/\\(.)/g, '$1') : literal;
  const value = String(file[key]);
  switch (operator) {
    case 'contains':
      return value.toLowerCase().includes(wanted.toLowerCase());
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '<':
      return value < wanted;
    case '>':
      return value > wanted;
    case '<=':
      return value <= wanted;
    default:
      return value >= wanted;
  }
}

/** Whether a file is what a query such as `name = "Plan" and trashed = false` asks for. */
export const matchesQuery = (query: string, file: Queried): boolean =>
  query.trim() === '' || terms(query).every((text) => meets(text, file));
