import { randomBytes, randomInt } from 'node:crypto';

/** Where new ids come from: random, or what a replayed recording is known to have made next. */
export class IdSource {
  private readonly spreadsheetIds: string[] = [];
  private readonly numbers: number[] = [];

  /** The next ids to give out, in order, before random ones. */
  prime(next: { readonly spreadsheetIds?: readonly string[]; readonly numbers?: readonly number[] }): void {
    this.spreadsheetIds.push(...(next.spreadsheetIds ?? []));
    this.numbers.push(...(next.numbers ?? []));
  }

  /** An id for a spreadsheet: 44 characters. */
  spreadsheetId(): string {
    return this.spreadsheetIds.shift() ?? `1${randomBytes(33).toString('base64url').slice(1)}`;
  }

  /** An id for a sheet, named range, protected range or metadata: a whole number above 0, free of `taken`. */
  number(taken: (id: number) => boolean): number {
    const primed = this.numbers.shift();
    if (primed !== undefined) return primed;
    for (;;) {
      const id = randomInt(1, 2 ** 31 - 1);
      if (!taken(id)) return id;
    }
  }
}
