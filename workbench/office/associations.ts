/** A function of an add-in. */
export type AddInCall = (...args: unknown[]) => unknown;

/** Functions by the names that the add-in gave them; the library looks them up in capitals. */
export class Associations {
  readonly mappings: Record<string, AddInCall> = {};
  readonly #handlers: (() => void)[] = [];

  /** Called by the library: tells when functions are added. */
  onchange(handler: () => void): void {
    this.#handlers.push(handler);
  }

  add(names: string | Readonly<Record<string, AddInCall>>, call?: AddInCall): void {
    if (typeof names !== 'string') {
      for (const [name, each] of Object.entries(names)) this.mappings[name.toUpperCase()] = each;
    } else if (call) {
      this.mappings[names.toUpperCase()] = call;
    }
    for (const handler of this.#handlers) handler();
  }
}
