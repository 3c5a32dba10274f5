/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import type { NativeBridge } from '../protocol/host-bridge.ts';

/** A function of an add-in. */
type AddInCall = (...args: unknown[]) => unknown;

/** The genuine library, loaded where no page and no Excel is. */
export interface ExcelLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The functions that the add-in associated, by their ids. */
  readonly functions: Readonly<Record<string, AddInCall>>;
  /** Runs a script as if the page had loaded it, for example the bundle of the custom functions. */
  readonly runScript: (source: string, name: string) => void;
}

const libraryPath = createRequire(import.meta.url).resolve(
  '@microsoft/office-js/dist/excel-web-16.00.debug.js',
);
let compiled: Script | undefined;

/** Loads the library into a context of its own, with a bridge in place of Excel. */
export function loadLibrary(bridge: NativeBridge): ExcelLibrary {
  compiled ??= new Script(readFileSync(libraryPath, 'utf8'), { filename: libraryPath });
  const functions = new Associations();
  const sandbox: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    navigator: { userAgent: 'workbench' },
    location: { href: 'https://localhost/taskpane.html', search: '' },
    _richApiNativeBridge: bridge,
    CustomFunctions: {
      _association: functions,
      associate: (ids: string | Record<string, AddInCall>, call?: AddInCall) => functions.add(ids, call),
    },
  };
  for (const name of ['window', 'self', 'globalThis']) sandbox[name] = sandbox;
  const context = createContext(sandbox);
  compiled.runInContext(context);
  return {
    Excel: sandbox['Excel'] as typeof Excel,
    OfficeExtension: sandbox['OfficeExtension'] as typeof OfficeExtension,
    functions: functions.mappings,
    runScript: (source, name) => new Script(source, { filename: name }).runInContext(context),
  };
}

/** What office.js does in a page: keeps the functions, and tells the library when there are more. */
class Associations {
  readonly mappings: Record<string, AddInCall> = {};
  readonly #handlers: (() => void)[] = [];

  onchange(handler: () => void): void {
    this.#handlers.push(handler);
  }

  add(ids: string | Record<string, AddInCall>, call?: AddInCall): void {
    if (typeof ids !== 'string') Object.assign(this.mappings, ids);
    else if (call) this.mappings[ids] = call;
    for (const handler of this.#handlers) handler();
  }
}
