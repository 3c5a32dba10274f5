import { type FunctionMetadata, HostCore } from './host-core.ts';
import { type ExcelLibrary, loadLibrary } from './library/load-library.ts';

/**
 * Excel in a box: a workbook that the genuine Office.js library talks to by its own protocol. It proves how a program
 * uses the API, not how Excel behaves.
 */
export class ExcelHost extends HostCore {
  readonly library: ExcelLibrary;

  constructor() {
    super();
    this.library = loadLibrary(this.native);
  }

  /**
   * Loads an add-in's custom functions, as Excel does from the manifest.
   *
   * @param namespace - What stands before the dot in formulas, like `HWB`.
   * @param script - The functions' bundle, which associates them.
   * @param metadata - The functions' JSON metadata.
   */
  loadFunctions(namespace: string, script: string, metadata: FunctionMetadata): void {
    this.library.runScript(script, 'functions.js');
    this.registerFunctions(namespace, metadata);
  }
}
