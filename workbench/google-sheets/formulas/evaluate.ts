import { callFunction } from './call-function.ts';
import {
  compareScalars,
  FormulaError,
  type FormulaValue,
  isGrid,
  type Scalar,
  toBoolean,
  toNumber,
  toText,
} from './formula-value.ts';
import type { Surroundings } from './functions/arguments.ts';
import type { Node } from './parse-formula.ts';
import type { Reference } from './reference.ts';

/** Where a formula finds cells and names. */
export interface Cells extends Surroundings {
  /** The cells of a reference; a single value for a single cell. */
  read(reference: Reference): FormulaValue;
  /** The range of a name, or undefined. */
  named(name: string): FormulaValue | undefined;
  /** The row and column of the formula's own cell, from 0. */
  readonly place: { readonly row: number; readonly column: number };
}

const errorTypes: Readonly<Record<string, FormulaError['type']>> = {
  '#REF!': 'REF',
  '#N/A': 'N_A',
  '#NAME?': 'NAME',
  '#VALUE!': 'VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#NUM!': 'NUM',
};

const single = (value: FormulaValue): Scalar => (isGrid(value) ? (value.rows[0]?.[0] ?? null) : value);

/** The value of a formula's tree. */
export function evaluate(node: Node, cells: Cells): FormulaValue {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'blank':
      return null;
    case 'error':
      return new FormulaError(errorTypes[node.text] ?? 'ERROR', 'Reference does not exist.');
    case 'reference':
      return cells.read(node.reference);
    case 'name':
      return cells.named(node.name) ?? new FormulaError('NAME', `Unknown range name: '${node.name}'.`);
    case 'unary': {
      const number = toNumber(single(evaluate(node.operand, cells)));
      if (number instanceof FormulaError || node.operator === '+') return number;
      return node.operator === '-' ? -number : number / 100;
    }
    case 'binary':
      return binary(node.operator, single(evaluate(node.left, cells)), single(evaluate(node.right, cells)));
    case 'call':
      return call(node.name, node.arguments, cells);
  }
}

function binary(operator: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  if (operator === '&') {
    const [one, other] = [toText(left), toText(right)];
    return typeof one === 'string' && typeof other === 'string' ? one + other : one;
  }
  const order = () => compareScalars(left, right);
  switch (operator) {
    case '=':
      return order() === 0;
    case '<>':
      return order() !== 0;
    case '<':
      return order() < 0;
    case '<=':
      return order() <= 0;
    case '>':
      return order() > 0;
    case '>=':
      return order() >= 0;
    default:
      return arithmetic(operator, toNumber(left), toNumber(right));
  }
}

function arithmetic(operator: string, left: number | FormulaError, right: number | FormulaError): Scalar {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0
        ? new FormulaError('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.')
        : left / right;
    default:
      return left ** right;
  }
}

/** Calls a function; those that may leave arguments unread are here. */
function call(name: string, given: readonly Node[], cells: Cells): FormulaValue {
  const value = (at: number): FormulaValue => {
    const node = given[at];
    return node === undefined ? null : evaluate(node, cells);
  };
  switch (name) {
    case 'IF': {
      const condition = toBoolean(single(value(0)));
      if (condition instanceof FormulaError) return condition;
      return condition ? value(1) : given.length > 2 ? value(2) : false;
    }
    case 'IFS': {
      for (let at = 0; at + 1 < given.length; at += 2) {
        const condition = toBoolean(single(value(at)));
        if (condition instanceof FormulaError) return condition;
        if (condition) return value(at + 1);
      }
      return new FormulaError('N_A', 'No match.');
    }
    case 'IFERROR': {
      const tried = value(0);
      return single(tried) instanceof FormulaError ? (given.length > 1 ? value(1) : '') : tried;
    }
    case 'IFNA': {
      const tried = single(value(0));
      return tried instanceof FormulaError && tried.type === 'N_A' ? value(1) : tried;
    }
    case 'ISERROR':
      return single(value(0)) instanceof FormulaError;
    case 'ISNA': {
      const tried = single(value(0));
      return tried instanceof FormulaError && tried.type === 'N_A';
    }
    case 'ROW':
    case 'COLUMN': {
      const [node] = given;
      const side = name === 'ROW' ? 'row' : 'column';
      const index = node?.kind === 'reference' ? node.reference.start[side] : cells.place[side];
      return (index ?? 0) + 1;
    }
    default:
      return callFunction(
        name,
        given.map((node) => evaluate(node, cells)),
        cells,
      );
  }
}
