import { parseReference, type Reference } from './reference.ts';
import { type Token, tokenise } from './tokenise.ts';

/** A formula as a tree. */
export type Node =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Node[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node };

/** Operators from the loosest to the tightest. */
const levels: readonly ReadonlySet<string>[] = [
  new Set(['=', '<>', '<', '<=', '>', '>=']),
  new Set(['&']),
  new Set(['+', '-']),
  new Set(['*', '/']),
  new Set(['^']),
];

/** Nesting beyond this is refused, so that no text can exhaust the stack. */
const deepest = 200;

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Node | null {
    const node = this.binary(0);
    return node !== null && this.at === this.tokens.length ? node : null;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private isOperator(text: string): boolean {
    const token = this.peek();
    return token?.kind === 'operator' && token.text === text;
  }

  private binary(level: number): Node | null {
    const operators = levels[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const token = this.peek();
      if (left === null || token?.kind !== 'operator' || !operators.has(token.text)) return left;
      this.at += 1;
      const right = this.binary(level + 1);
      if (right === null) return null;
      left = { kind: 'binary', operator: token.text, left, right };
    }
  }

  private unary(): Node | null {
    const token = this.peek();
    if (token?.kind === 'operator' && (token.text === '-' || token.text === '+')) {
      this.at += 1;
      this.depth += 1;
      if (this.depth > deepest) return null;
      const operand = this.unary();
      this.depth -= 1;
      return operand && { kind: 'unary', operator: token.text, operand };
    }
    let node = this.primary();
    while (node !== null && this.isOperator('%')) {
      this.at += 1;
      node = { kind: 'unary', operator: '%', operand: node };
    }
    return node;
  }

  private primary(): Node | null {
    const token = this.peek();
    if (token === undefined) return null;
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'error', text: token.text };
      case 'reference': {
        const reference = parseReference(token.text);
        return reference === null ? { kind: 'error', text: '#REF!' } : { kind: 'reference', reference };
      }
      case 'name':
        return this.named(token.text);
      case 'operator':
        return token.text === '(' ? this.bracketed() : null;
      case 'unknown':
        return null;
    }
  }

  private bracketed(): Node | null {
    this.depth += 1;
    const node = this.depth > deepest ? null : this.binary(0);
    this.depth -= 1;
    if (node === null || !this.isOperator(')')) return null;
    this.at += 1;
    return node;
  }

  private named(name: string): Node | null {
    if (!this.isOperator('(')) {
      if (/^true$/i.test(name)) return { kind: 'value', value: true };
      if (/^false$/i.test(name)) return { kind: 'value', value: false };
      return { kind: 'name', name };
    }
    this.at += 1;
    this.depth += 1;
    const given = this.depth > deepest ? null : this.argumentList();
    this.depth -= 1;
    return given && { kind: 'call', name: name.toUpperCase(), arguments: given };
  }

  private argumentList(): Node[] | null {
    const given: Node[] = [];
    if (this.isOperator(')')) {
      this.at += 1;
      return given;
    }
    for (;;) {
      if (this.isOperator(',') || this.isOperator(';') || this.isOperator(')')) given.push({ kind: 'blank' });
      else {
        const node = this.binary(0);
        if (node === null) return null;
        given.push(node);
      }
      if (this.isOperator(')')) {
        this.at += 1;
        return given;
      }
      if (!this.isOperator(',') && !this.isOperator(';')) return null;
      this.at += 1;
    }
  }
}

const known = new Map<string, Node | null>();

/** The tree of a formula, or null where it cannot be read. */
export function parseFormula(formula: string): Node | null {
  const kept = known.get(formula);
  if (kept !== undefined) return kept;
  const parsed = new Parser(tokenise(formula.slice(1).trimEnd())).whole();
  if (known.size > 20_000) known.clear();
  known.set(formula, parsed);
  return parsed;
}
