import type { HostObject } from './host-object.ts';

/** Objects that programs keep from one request to the next, by the reference that stands for each. */
export class KeptObjects {
  readonly #objects = new Map<string, HostObject>();
  readonly #references = new Map<HostObject, string>();
  #last = 0;

  keep(object: HostObject): void {
    if (this.#references.has(object)) return;
    this.#last += 1;
    this.#objects.set(String(this.#last), object);
    this.#references.set(object, String(this.#last));
  }

  remove(reference: string): void {
    const object = this.#objects.get(reference);
    if (object) this.#references.delete(object);
    this.#objects.delete(reference);
  }

  find(reference: string): HostObject | undefined {
    return this.#objects.get(reference);
  }

  referenceOf(object: HostObject): string | undefined {
    return this.#references.get(object);
  }

  get count(): number {
    return this.#objects.size;
  }
}
