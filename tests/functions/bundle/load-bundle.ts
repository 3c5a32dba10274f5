import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { buildBundle, bundleFile } from './build-bundle.ts';

/** What a cell shows after a call: a value, or an error with its sentence. */
export type Shown = number | string | boolean | { readonly error: string; readonly reason: string };

/** The custom functions as Excel has them after it has loaded the bundle. */
export interface Bundle {
  readonly ids: readonly string[];
  /** Calls a function with arguments as given, and shows the cells it spills. */
  readonly call: (id: string, ...args: unknown[]) => Shown[][];
  /** Calls a function and gives back what it does, untouched. */
  readonly raw: (id: string, ...args: unknown[]) => unknown;
  /** Runs code in the realm of the bundle. */
  readonly run: (code: string) => unknown;
  /** From the start of the script to the last function associated. */
  readonly milliseconds: number;
}

/** As the error class of Office.js looks from outside. */
class CellError extends Error {
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message ?? '');
    this.code = code;
  }
}

buildBundle();
const script = new Script(readFileSync(bundleFile, 'utf8'), { filename: 'functions.js' });

/** Loads the built bundle into a realm of its own that has nothing but the language and `CustomFunctions`. */
export function loadBundle(): Bundle {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  const context = createContext({
    CustomFunctions: {
      associate: (id: string, job: (...args: unknown[]) => unknown) => functions.set(id, job),
      Error: CellError,
    },
  });
  const start = performance.now();
  script.runInContext(context);
  const milliseconds = performance.now() - start;
  const raw = (id: string, ...args: unknown[]) => {
    const job = functions.get(id);
    if (!job) throw new Error(`The bundle has no function ${id}.`);
    return job(...args);
  };
  return {
    ids: [...functions.keys()],
    raw,
    call: (id, ...args) => shownCells(raw(id, ...args)),
    run: (code) => new Script(code).runInContext(context),
    milliseconds,
  };
}

function shownCells(result: unknown): Shown[][] {
  if (!Array.isArray(result) || !result.every(Array.isArray)) throw new Error('The result is no range.');
  return Array.from(result, (row) => Array.from(row, shown));
}

function shown(value: unknown): Shown {
  if (value instanceof CellError) return { error: value.code, reason: value.message };
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  throw new Error(`Excel cannot show ${String(value)}.`);
}
