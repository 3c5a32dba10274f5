import { chmodSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SetupError } from '../errors.ts';
import { migrations } from './migrations.ts';

type Row = Readonly<Record<string, unknown>>;

/** How long to wait for another program that writes, in milliseconds. */
const longestWait = 5_000;

/**
 * Runs SQL. The texts are written so that PostgreSQL takes them too: values as `$1`, `$2`, types and `on conflict` that
 * both know. Answers come as promises for the same reason.
 */
export interface Sql {
  /** @returns The rows, where the statement gives any. */
  run(text: string, ...values: readonly SQLInputValue[]): Promise<readonly Row[]>;
}

/** The database in the state folder; several programs of the same person may have it open. */
export class StateDatabase implements Sql {
  readonly #database: DatabaseSync;

  /**
   * @param path - The file, made where it is missing; `:memory:` keeps everything in memory.
   * @throws SetupError when it was made by a later version.
   */
  constructor(path: string) {
    this.#database = new DatabaseSync(path, { timeout: longestWait });
    this.#database.exec('pragma journal_mode = wal');
    if (path !== ':memory:' && process.platform !== 'win32') chmodSync(path, 0o600);
    this.#migrate(path);
  }

  async run(text: string, ...values: readonly SQLInputValue[]): Promise<readonly Row[]> {
    return this.#run(text, values);
  }

  close(): void {
    this.#database.close();
  }

  #run(text: string, values: readonly SQLInputValue[]): readonly Row[] {
    const named = Object.fromEntries(values.map((value, at) => [`$${at + 1}`, value]));
    return this.#database.prepare(text).all(named);
  }

  /** One program migrates at a time; the others then find nothing left to do. */
  #migrate(path: string): void {
    this.#database.exec('begin immediate');
    try {
      this.#database.exec('create table if not exists migration (version integer primary key)');
      const [row] = this.#run('select coalesce(max(version), 0) as version from migration', []);
      const version = Number(row?.['version']);
      if (version > migrations.length) {
        throw new SetupError(
          `"${path}" was made by a later version of hwb. Use that version, or set HWB_STATE_FOLDER to another folder.`,
        );
      }
      for (const [index, statements] of migrations.entries()) {
        if (index < version) continue;
        for (const statement of statements) this.#database.exec(statement);
        this.#run('insert into migration (version) values ($1)', [index + 1]);
      }
      this.#database.exec('commit');
    } catch (error) {
      this.#database.exec('rollback');
      this.#database.close();
      throw error;
    }
  }
}
