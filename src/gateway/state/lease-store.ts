import { LeaseHeldError, LeaseLostError } from '../../workbook/lease.ts';
import type { Sql } from './state-database.ts';

/** A lease as it was taken or renewed. */
export interface HeldLease {
  readonly fence: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Who may write to which spreadsheet, among the programs that share a state folder. */
export class LeaseStore {
  readonly #sql: Sql;
  readonly #now: () => number;

  /** @param now - The clock: milliseconds since 1970. */
  constructor(sql: Sql, now: () => number = Date.now) {
    this.#sql = sql;
    this.#now = now;
  }

  /** @throws LeaseHeldError while somebody has it. */
  async take(spreadsheetId: string, holder: string, milliseconds: number): Promise<HeldLease> {
    const now = this.#now();
    const expiresAt = now + milliseconds;
    const [taken] = await this.#sql.run(
      `insert into lease (spreadsheet_id, fence, holder, expires_at) values ($1, 1, $2, $3)
       on conflict (spreadsheet_id) do update
         set fence = lease.fence + 1, holder = excluded.holder, expires_at = excluded.expires_at
         where lease.expires_at <= $4
       returning fence`,
      spreadsheetId,
      holder,
      expiresAt,
      now,
    );
    if (taken) return { fence: Number(taken['fence']), expiresAt };
    const [held] = await this.#sql.run(
      'select holder, expires_at from lease where spreadsheet_id = $1',
      spreadsheetId,
    );
    throw new LeaseHeldError(
      String(held?.['holder'] ?? 'Another program'),
      Number(held?.['expires_at'] ?? now),
    );
  }

  /**
   * Makes a lease last from now on; one that lasts longer already keeps its end.
   *
   * @throws LeaseLostError when it has ended, be it that nobody took the spreadsheet since.
   */
  async extend(spreadsheetId: string, fence: number, milliseconds: number): Promise<HeldLease> {
    const now = this.#now();
    const [extended] = await this.#sql.run(
      `update lease set expires_at = case when expires_at > $3 then expires_at else $3 end
       where spreadsheet_id = $1 and fence = $2 and expires_at > $4
       returning expires_at`,
      spreadsheetId,
      fence,
      now + milliseconds,
      now,
    );
    if (!extended) throw new LeaseLostError();
    return { fence, expiresAt: Number(extended['expires_at']) };
  }

  /** Ends a lease; one that has ended, or is another's by now, is left as it is. */
  async release(spreadsheetId: string, fence: number): Promise<void> {
    await this.#sql.run(
      'update lease set expires_at = 0 where spreadsheet_id = $1 and fence = $2',
      spreadsheetId,
      fence,
    );
  }
}
