import { RejectedError } from '../../workbook/access-errors.ts';
import type { SheetLayout } from '../../workbook/sheet-layout.ts';
import type { CreatedSpreadsheet } from '../../workbook/spreadsheet-desk.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { SpreadsheetSource } from '../spreadsheet-source.ts';
import type { AccountStore, StoredAccount } from '../state/account-store.ts';
import type { OAuthClientSettings } from './choose-google.ts';
import { ExplainedWorkbook, isSignInRefusal, remedied } from './explained-workbook.ts';
import type { GoogleStanding } from './google-desk.ts';
import type { GoogleEndpoints } from './google-endpoints.ts';
import { type PersonAuth, personAuth } from './person-auth.ts';
import { PersonSignIn } from './person-sign-in.ts';
import type { ConnectSheets, SheetsConnection } from './sheets-connection.ts';

export interface PersonSourceOptions {
  readonly settings: OAuthClientSettings;
  readonly endpoints: GoogleEndpoints;
  readonly accounts: AccountStore;
  readonly connect: ConnectSheets;
  readonly now: () => number;
}

const notSignedIn = 'Nobody is signed in to Google. Sign in from the pane, or with: hwb gateway sign-in';

/** Google says no to an account that was signed in: only a person can mend that. */
async function explain(error: unknown): Promise<unknown> {
  if (!isSignInRefusal(error)) return error;
  return new RejectedError(
    'not-signed-in',
    'Google no longer gives access to the account: it was withdrawn, or lasted too long. Sign in again, from the pane or with: hwb gateway sign-in',
    { cause: error },
  );
}

/** Spreadsheets of the account that a person signed in with. */
export class PersonSource implements SpreadsheetSource {
  readonly signIn: PersonSignIn;
  readonly #options: PersonSourceOptions;
  readonly #remedy = { explain, renew: () => this.#connected?.auth.renew() };
  #connected:
    | { readonly token: string; readonly auth: PersonAuth; readonly connection: SheetsConnection }
    | undefined;

  constructor(options: PersonSourceOptions) {
    this.#options = options;
    const onChange = () => {
      this.#connected = undefined;
    };
    this.signIn = new PersonSignIn({ ...options, onChange });
  }

  async standing(): Promise<GoogleStanding> {
    const stored = await this.#options.accounts.read();
    const account = stored?.account ?? null;
    const lacking = stored ? this.#lacking(stored) : notSignedIn;
    return {
      kind: 'oauth',
      account,
      isReady: lacking === null,
      canSignIn: true,
      sentence: lacking ?? `Google Sheets is used as ${account}.`,
    };
  }

  openSpreadsheet(spreadsheetId: string): Workbook {
    let opened: { readonly by: SheetsConnection; readonly workbook: Workbook } | undefined;
    const open = async () => {
      const by = await this.#connection();
      if (opened?.by !== by) opened = { by, workbook: by.open(spreadsheetId) };
      return opened.workbook;
    };
    return new ExplainedWorkbook(open, this.#remedy);
  }

  async createSpreadsheet(title: string, layouts: readonly SheetLayout[]): Promise<CreatedSpreadsheet> {
    const connection = await this.#connection();
    // It is two calls, so it is not asked again: a token that was taken back is replaced before.
    this.#remedy.renew();
    return remedied({ explain }, () => connection.create(title, layouts));
  }

  /** What keeps an account that is signed in from being used. */
  #lacking({ account, scope }: StoredAccount): string | null {
    if (scope.split(' ').includes(this.#options.settings.scopes.sheets)) return null;
    return `${account} is signed in, but has not allowed all that is needed by now. Sign in again, from the pane or with: hwb gateway sign-in`;
  }

  /** Asked anew at each use: another program may have signed somebody in or out meanwhile. */
  async #connection(): Promise<SheetsConnection> {
    const { accounts, settings, endpoints, connect } = this.#options;
    const stored = await accounts.read();
    const lacking = stored ? this.#lacking(stored) : notSignedIn;
    if (!stored || lacking !== null) {
      throw new RejectedError('not-signed-in', lacking ?? notSignedIn);
    }
    if (this.#connected?.token !== stored.refreshToken) {
      const auth = personAuth(stored, settings, endpoints, accounts);
      const connection = connect({
        auth,
        user: stored.account,
        ...(endpoints.sheets !== undefined && { rootUrl: endpoints.sheets }),
      });
      this.#connected = { token: stored.refreshToken, auth, connection };
    }
    return this.#connected.connection;
  }
}
