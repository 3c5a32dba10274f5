import type { Nullable } from '@univerjs/core';
import type { ArrayValueObject, BaseValueObject } from '@univerjs/engine-formula';
import { type CellErrorCode, type CellValue, isCellError } from '../../../src/grid/cell.ts';
import { formulas } from '../univer/packages.ts';
import type { FunctionCall, FunctionResult } from './function-calls.ts';

type Ask = (call: FunctionCall) => FunctionResult | undefined;

/** What the engine shows while an answer is awaited; a call that has it among its arguments waits too. */
const pending = '#GETTING_DATA';

/** A function of an add-in as the engine calls it. */
class AddInFunction extends formulas.BaseFunction {
  readonly #id: string;
  readonly #ask: Ask;

  constructor(name: string, id: string, ask: Ask) {
    super(name);
    this.#id = id;
    this.#ask = ask;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const parameters = variants.map(rowsOf);
    const waits = parameters.some((rows) =>
      rows?.flat().some((value) => isCellError(value) && value.error === pending),
    );
    const address = `R${this.row + 1}C${this.column + 1}`;
    const cell = { sheetId: this.subUnitId ?? '', rowIndex: this.row, columnIndex: this.column };
    const result = waits ? undefined : this.#ask({ id: this.#id, parameters, address, cell });
    if (!result) return formulas.ErrorValueObject.create(formulas.ErrorType.CONNECT);
    return toValueObject(result);
  }
}

/**
 * Makes the engine's function for one of an add-in.
 *
 * @param name - What formulas call it, like `HWB.RAG`.
 * @param id - What the add-in associated it by, like `RAG`.
 */
export function functionExecutor(
  name: string,
  id: string,
  ask: Ask,
): InstanceType<typeof formulas.BaseFunction> {
  return new AddInFunction(name, id, ask);
}

function rowsOf(variant: BaseValueObject): CellValue[][] | null {
  if (variant.isArray()) {
    const cells = (variant as ArrayValueObject).getArrayValue();
    return cells.map((row) => row.map((cell) => plainOf(cell)));
  }
  return variant.isNull() ? null : [[plainOf(variant)]];
}

function plainOf(value: Nullable<BaseValueObject>): CellValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) as CellErrorCode };
  const plain = value.getValue();
  return typeof plain === 'bigint' ? Number(plain) : plain;
}

function toValueObject(rows: FunctionResult): BaseValueObject {
  const objects = rows.map((row) => row.map(toSingle));
  const only = objects.length === 1 && objects[0]?.length === 1 ? objects[0][0] : undefined;
  if (only) return only;
  return formulas.ArrayValueObject.create({
    calculateValueList: objects,
    rowCount: objects.length,
    columnCount: Math.max(0, ...objects.map((row) => row.length)),
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function toSingle(value: CellValue): BaseValueObject {
  if (isCellError(value)) return formulas.ErrorValueObject.create(value.error as never);
  if (typeof value === 'number') return formulas.NumberValueObject.create(value);
  if (typeof value === 'boolean') return formulas.BooleanValueObject.create(value);
  return formulas.StringValueObject.create(value ?? '');
}
