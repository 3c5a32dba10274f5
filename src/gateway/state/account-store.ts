import { SealError } from '../errors.ts';
import type { Sealer } from './sealer.ts';
import type { Sql } from './state-database.ts';

/** The Google account that a person signed in with. */
export interface StoredAccount {
  /** Its address. */
  readonly account: string;
  /** What it allowed, separated by spaces. */
  readonly scope: string;
  /** What new access tokens are got with. */
  readonly refreshToken: string;
}

const purpose = 'google-refresh-token';

/** The one account of this person, its token sealed. */
export class AccountStore {
  readonly #sql: Sql;
  readonly #sealer: Sealer;

  constructor(sql: Sql, sealer: Sealer) {
    this.#sql = sql;
    this.#sealer = sealer;
  }

  /**
   * The account; `null` where nobody is signed in, or its token does not open any more: then signing in again is all
   * that helps.
   */
  async read(): Promise<StoredAccount | null> {
    const [row] = await this.#sql.run(
      'select account, scope, sealed_token from google_account order by signed_in_at desc limit 1',
    );
    if (!row) return null;
    const account = String(row['account']);
    const sealed = String(row['sealed_token']);
    const refreshToken = this.#open(sealed, account);
    if (refreshToken === null) return null;
    if (!this.#sealer.isCurrent(sealed)) await this.replaceToken(account, refreshToken);
    return { account, scope: String(row['scope']), refreshToken };
  }

  /** Keeps an account in the place of any other. */
  async write({ account, scope, refreshToken }: StoredAccount, now: number): Promise<void> {
    await this.#sql.run(
      `insert into google_account (account, scope, sealed_token, signed_in_at) values ($1, $2, $3, $4)
       on conflict (account) do update
         set scope = excluded.scope, sealed_token = excluded.sealed_token, signed_in_at = excluded.signed_in_at`,
      account,
      scope,
      this.#sealer.seal(refreshToken, { account, purpose }),
      now,
    );
    await this.#sql.run('delete from google_account where account <> $1', account);
  }

  /** Keeps the token that Google gave in the place of an older one. */
  async replaceToken(account: string, refreshToken: string): Promise<void> {
    await this.#sql.run(
      'update google_account set sealed_token = $2 where account = $1',
      account,
      this.#sealer.seal(refreshToken, { account, purpose }),
    );
  }

  async forget(): Promise<void> {
    await this.#sql.run('delete from google_account');
  }

  #open(sealed: string, account: string): string | null {
    try {
      return this.#sealer.open(sealed, { account, purpose });
    } catch (error) {
      if (error instanceof SealError) return null;
      throw error;
    }
  }
}
