import { type CellErrorCode, type CellValue, cellErrorCodes, isCellError } from '../../../src/grid/cell.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import type { HostEntry } from '../protocol/host-bridge.ts';
import { HostObject } from '../protocol/host-object.ts';
import type { Services } from '../protocol/object-paths.ts';
import { type FunctionCall, FunctionCalls, type FunctionResult } from './function-calls.ts';
import { functionExecutor } from './function-executor.ts';

const invocation = { category: 1, type: 1_000 };
/** Errors may be arguments: the add-in's metadata says so for all its functions. */
const errorsAllowed = 4;
/** Functions may stand in functions so deep; beyond it a circle is suspected. */
const mostRounds = 60;

/** The library's numbers of errors, where a call failed as a whole. */
const errorNumbers: Readonly<Record<number, CellErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

/** A function of an add-in, as its metadata describes it. */
export interface AddInFunction {
  /** What the add-in associated it by, like `RAG`. */
  readonly id: string;
  /** What formulas call it, like `HWB.RAG`. */
  readonly name: string;
  readonly parameterCount: number;
}

/** Calls the functions of an add-in by the library's own messages, and gives their answers to the cells. */
export class CustomFunctionCalls {
  readonly #calls = new FunctionCalls();
  readonly #send: (entries: readonly HostEntry[]) => void;
  readonly #book: ExcelBook;
  readonly #parameterCounts = new Map<string, number>();
  #arrived: (() => void) | undefined;

  constructor({ send, book }: { send: (entries: readonly HostEntry[]) => void; book: ExcelBook }) {
    this.#send = send;
    this.#book = book;
  }

  /** The objects that the library brings the answers to. */
  readonly services: Services = {
    'Microsoft.ExcelServices.CustomFunctions': () => this.#service(),
    'Microsoft.ExcelServices.CustomFunctionsContainer': () => this.#service(),
  };

  /** Makes functions of an add-in known to cells. */
  register(functions: readonly AddInFunction[]): void {
    for (const { id, name, parameterCount } of functions) {
      this.#parameterCounts.set(id, parameterCount);
      this.#book.engine.addFunction(
        functionExecutor(name.toUpperCase(), id, (call) => this.#calls.resultOf(call)),
      );
    }
    this.#book.touch();
  }

  /** Calls what the last calculation asked for, and calculates again, until nothing is asked any more. */
  async settle(): Promise<void> {
    for (let round = 0; round < mostRounds; round++) {
      const calls = this.#calls.takeWaiting();
      const cells = this.#calls.takeCells();
      if (calls.length === 0) return;
      const arrived = new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
      this.#send(
        calls.map(({ number, id, parameters, address }) => ({
          messageCategory: invocation.category,
          messageType: invocation.type,
          targetId: '',
          message: [number, id, this.#wireParameters(id, parameters), address, errorsAllowed],
        })),
      );
      await arrived;
      await this.#book.calculateArrived(cells);
    }
  }

  /** Every parameter that the function declares, those left out as `null`: what follows them is the invocation. */
  #wireParameters(id: string, parameters: FunctionCall['parameters']): unknown[] {
    const count = Math.max(parameters.length, this.#parameterCounts.get(id) ?? 0);
    return Array.from({ length: count }, (_, index) => wireRows(parameters[index] ?? null));
  }

  #service(): HostObject {
    return new HostObject('CustomFunctions', {
      call: {
        SetInvocationArrayResults: (results) => this.#answer(results),
        SetInvocationResults: (results) => this.#answer(asArrays(results)),
        _GetEnabledFeatures: () => [],
        _SetOsfControlContainerReadyForCustomFunctions: () => null,
      },
    });
  }

  #answer(results: unknown): void {
    for (const result of Array.isArray(results) ? results : []) {
      if (!Array.isArray(result)) continue;
      const [number, isFine, value, errorNumber] = result;
      const rows =
        isFine === true ? plainRows(value) : [[{ error: errorNumbers[Number(errorNumber)] ?? '#VALUE!' }]];
      this.#calls.answer(Number(number), rows);
    }
    if (!this.#calls.isUnderway) this.#arrived?.();
  }
}

/** The older way to answer, which the library takes in a page: objects in place of arrays. */
function asArrays(results: unknown): unknown[] {
  return (Array.isArray(results) ? results : []).map((result) => {
    const { id, value, failed, errorCode } = Object(result);
    return [id, failed !== true, value, errorCode];
  });
}

function wireRows(rows: readonly (readonly CellValue[])[] | null): unknown {
  return (
    rows?.map((row) =>
      row.map((value) => (isCellError(value) ? { type: 'CustomFunctionError', code: value.error } : value)),
    ) ?? null
  );
}

/** What a function gave as rows of cells: nothing, and rows of different lengths, are #VALUE! as in Excel. */
function plainRows(value: unknown): FunctionResult {
  const given = Array.isArray(value) ? value : [[value]];
  const rows = given.map((row) => (Array.isArray(row) ? row : [row]).map(plainValue));
  const width = rows[0]?.length ?? 0;
  const isNothing = rows.length === 1 && width === 1 && rows[0]?.[0] === null;
  const isEven = width > 0 && rows.every((row) => row.length === width);
  return isEven && !isNothing ? rows : [[{ error: '#VALUE!' }]];
}

function plainValue(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  const code = Object.entries(value).find(([name]) => name === 'code' || name === 'basicValue')?.[1];
  return { error: cellErrorCodes.find((known) => known === code) ?? '#VALUE!' };
}
