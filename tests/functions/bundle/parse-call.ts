/** A call of a function as a formula writes it, and the arguments as Excel would hand them over. */
export interface Call {
  readonly id: string;
  readonly args: readonly (unknown[][] | null)[];
}

const serialOf = (year: number, month: number, day: number) =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;

/** Reads `=HWB.RAG(95,{100;200},,5%)`: numbers, texts, TRUE, FALSE, DATE(…), arrays and left-out arguments. */
export function parseCall(formula: string): Call {
  const match = /^=HWB\.([A-Z]+)\((.*)\)$/s.exec(formula);
  if (!match?.[1] || match[2] === undefined) throw new Error(`${formula} is not a call of a function.`);
  const args = split(match[2], ',').map((text) => (text.trim() === '' ? null : parseArray(text.trim())));
  return { id: match[1], args };
}

/** Reads a constant: `{1,2;3,4}` or a single value as an array of one. */
export function parseArray(text: string): unknown[][] {
  const inside = text.startsWith('{') ? text.slice(1, -1) : null;
  if (inside === null) return [[parseValue(text)]];
  return split(inside, ';').map((row) => split(row, ',').map((value) => parseValue(value.trim())));
}

function parseValue(text: string): unknown {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text);
  if (date) return serialOf(Number(date[1]), Number(date[2]), Number(date[3]));
  const number = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (text === '' || Number.isNaN(number)) throw new Error(`${text} is not a constant.`);
  return number;
}

/** Splits outside of texts, arrays and brackets. */
function split(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '(' || sign === '{')) depth += 1;
    else if (!quoted && (sign === ')' || sign === '}')) depth -= 1;
    else if (!quoted && depth === 0 && sign === separator) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, text.slice(from)];
}
