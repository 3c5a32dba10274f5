import { resolveRange } from '../a1/resolve-range.ts';
import { ApiError } from '../api-error.ts';
import type { OAuthRoutes } from '../auth/oauth-routes.ts';
import { fixedAccount, type TokenAccounts } from '../auth/token-accounts.ts';
import type { FaultPicker } from '../faults/fault-picker.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import type { Sharing } from '../server/service.ts';
import { newDocument, newProperties } from '../state/new-document.ts';
import { permissionId, type Role, type SpreadsheetFile } from '../store/spreadsheet-file.ts';
import { type Rendered, type Rendering, renderArea } from '../values/render.ts';
import { applyOperation } from './apply-operation.ts';
import type { Operation } from './operation.ts';
import type { HookPlace, RequestHooks } from './request-hooks.ts';

/** What a person in the browser can do to a spreadsheet within one edit. */
export interface Person {
  /** Does one thing. @throws ApiError where the browser would refuse it. */
  do(operation: Operation): void;
  /** Types a text into a cell such as `Plan!B3`. */
  type(cell: string, text: string): void;
  /** What cells show, blank ends left out. */
  read(range: string): Rendered[][];
}

const shown: Rendering = { value: 'FORMATTED_VALUE', dateTime: 'SERIAL_NUMBER', majorDimension: 'ROWS' };

/** The door for people and tests: what happens to spreadsheets beside the API. */
export class SideDoor {
  private readonly sharing: Sharing;
  private readonly accounts: TokenAccounts;
  private readonly oauth: OAuthRoutes;
  private readonly hooks: RequestHooks;
  private readonly faults: FaultPicker;

  constructor(parts: {
    sharing: Sharing;
    accounts: TokenAccounts;
    oauth: OAuthRoutes;
    hooks: RequestHooks;
    faults: FaultPicker;
  }) {
    this.sharing = parts.sharing;
    this.accounts = parts.accounts;
    this.oauth = parts.oauth;
    this.hooks = parts.hooks;
    this.faults = parts.faults;
  }

  private file(spreadsheetId: string): SpreadsheetFile {
    const file = this.sharing.store.find(spreadsheetId);
    if (file === undefined) throw new ApiError('NOT_FOUND', `There is no spreadsheet ${spreadsheetId}.`);
    return file;
  }

  /** All spreadsheets, those changed last first. */
  list(): { id: string; title: string; owner: string; modifiedTime: string; tabs: string[] }[] {
    return this.sharing.store.list().map((file) => ({
      id: file.id,
      title: file.document.properties.title ?? '',
      owner: file.owner,
      modifiedTime: file.modifiedTime,
      tabs: file.document.sheets.map((sheet) => sheet.title),
    }));
  }

  /** Makes a spreadsheet that an account owns. @returns Its id. */
  create(title: string, owner = fixedAccount): string {
    const properties = newProperties(this.sharing.locale, { title });
    return this.sharing.store.add(newDocument(this.sharing.ids.spreadsheetId(), properties), owner).id;
  }

  /** Deletes a spreadsheet. */
  delete(spreadsheetId: string): void {
    this.sharing.store.delete(this.file(spreadsheetId).id);
  }

  /**
   * Edits a spreadsheet as a person does, all or nothing.
   *
   * @param as - The account of the person; the owner unless given. An account that may not write is refused.
   */
  edit<Result>(spreadsheetId: string, act: (person: Person) => Result, as?: string): Result {
    const file =
      as === undefined ? this.file(spreadsheetId) : this.sharing.writable(spreadsheetId, { email: as });
    const { sharing } = this;
    return sharing.write(file, (document) => {
      const account = { email: as ?? file.owner };
      const context = { document, account, owner: file.owner, ids: sharing.ids, now: sharing.now() };
      return act({
        do: (operation) => applyOperation(context, operation),
        type: (cell, text) => applyOperation(context, { do: 'type', cell, text }),
        read: (range) => {
          const { sheet, area } = resolveRange(document, range);
          return renderArea(sharing.freshCalculation(document), sheet, area, shown);
        },
      });
    });
  }

  /** What cells show to a person. */
  read(spreadsheetId: string, range: string): Rendered[][] {
    const { document } = this.file(spreadsheetId);
    const { sheet, area } = resolveRange(document, range);
    return renderArea(this.sharing.calculation(document), sheet, area, shown);
  }

  /** Takes the last change back, whoever made it. @returns Whether there was one. */
  undo(spreadsheetId: string): boolean {
    return this.sharing.store.undo(this.file(spreadsheetId));
  }

  /** Lets an account in with a role, or out with null. */
  share(spreadsheetId: string, email: string, role: Exclude<Role, 'owner'> | null): void {
    const file = this.file(spreadsheetId);
    const others = file.permissions.filter(
      (permission) =>
        permission.emailAddress?.toLowerCase() !== email.toLowerCase() || permission.role === 'owner',
    );
    const added = { id: permissionId(email), type: 'user' as const, emailAddress: email };
    this.sharing.setPermissions(file, role === null ? others : [...others, { ...added, role }]);
  }

  /** Takes an account's access away, the owner's too. */
  revokePermission(spreadsheetId: string, email: string): void {
    const file = this.file(spreadsheetId);
    this.sharing.setPermissions(
      file,
      file.permissions.filter(({ emailAddress }) => emailAddress?.toLowerCase() !== email.toLowerCase()),
    );
  }

  /** A new access token for an account. */
  issueToken(email: string, seconds?: number): string {
    return this.accounts.issue(email, seconds);
  }

  /** Makes a token, or all of an account, worthless; consent that it gave is withdrawn. */
  revokeToken(tokenOrEmail: string): void {
    this.accounts.revoke(tokenOrEmail);
    this.oauth.revokeGrants(tokenOrEmail);
  }

  /** Lets a service account sign in with assertions that this key verifies. @param publicKey - In PEM. */
  addServiceAccount(email: string, publicKey: string): void {
    this.oauth.addServiceAccount(email, publicKey);
  }

  /** Who is signed in in the browser that gives consent. */
  signIn(email: string): void {
    this.oauth.signedIn = email;
  }

  /** Acts before a request is handled. */
  beforeRequest(place: HookPlace, act: () => void | Promise<void>): void {
    this.hooks.beforeRequest(place, act);
  }

  /** Acts after a request is applied, before its answer leaves. */
  afterApplied(place: HookPlace, act: () => void | Promise<void>): void {
    this.hooks.afterApplied(place, act);
  }

  /** Goes on with other faults; `{}` for none. */
  setFaults(plan: FaultPlan): void {
    this.faults.follow(plan);
  }

  /** The ids that are given out next, before random ones. */
  primeIds(next: { spreadsheetIds?: readonly string[]; numbers?: readonly number[] }): void {
    this.sharing.ids.prime(next);
  }
}
