import type { PagePort } from './page-port.ts';

interface AsyncResult {
  readonly status: 'succeeded';
  readonly value: unknown;
}

/** `Office.context.document.settings`: a copy that `saveAsync` puts into the workbook, as in Excel. */
export class DocumentSettings {
  readonly #values = new Map<string, unknown>();
  readonly #port: PagePort;
  readonly #saving = new Map<number, () => void>();
  #lastNumber = 0;

  constructor(port: PagePort) {
    this.#port = port;
    port.listen((message) => {
      if (message.kind !== 'settings-saved') return;
      this.#saving.get(message.number)?.();
      this.#saving.delete(message.number);
    });
  }

  /** Takes what stands in the workbook. */
  fill(settings: Readonly<Record<string, unknown>>): void {
    this.#values.clear();
    for (const [name, value] of Object.entries(settings)) this.#values.set(name, value);
  }

  get(name: string): unknown {
    return this.#values.get(name) ?? null;
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, structuredClone(value));
  }

  remove(name: string): void {
    this.#values.delete(name);
  }

  saveAsync(optionsOrCallback?: unknown, callback?: (result: AsyncResult) => void): void {
    const done = typeof optionsOrCallback === 'function' ? optionsOrCallback : callback;
    this.#lastNumber += 1;
    this.#saving.set(this.#lastNumber, () => done?.({ status: 'succeeded', value: this }));
    this.#port.send({
      kind: 'settings',
      number: this.#lastNumber,
      settings: Object.fromEntries(this.#values),
    });
  }
}
