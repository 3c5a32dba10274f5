import type { Lease, LeaseOptions } from '../lease.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import type { CreatedSpreadsheet, SpreadsheetDesk } from '../spreadsheet-desk.ts';
import {
  createAnswerSchema,
  emptyAnswerSchema,
  type GatewayStatus,
  leaseAnswerSchema,
  signInAnswerSchema,
  statusSchema,
  usualLeaseSeconds,
} from './gateway-api.ts';
import { GatewayConnection, type GatewayOptions } from './gateway-connection.ts';
import { GatewayWorkbook } from './gateway-workbook.ts';
import { encodeLayout } from './wire/layout-wire.ts';

/** The gateway as a browser uses it. Every call throws the errors of the port (`access-errors.ts`, `lease.ts`). */
export class GatewayClient implements SpreadsheetDesk {
  readonly #connection: GatewayConnection;
  /** The lease that this client has of each spreadsheet. */
  readonly #fences = new Map<string, number>();

  constructor(options: GatewayOptions) {
    this.#connection = new GatewayConnection(options);
  }

  /** Which account the gateway uses, and what a person has to do. */
  status(): Promise<GatewayStatus> {
    return this.#connection.ask('GET', '/api/status', statusSchema);
  }

  /** Opens Google's page in the browser of the gateway's machine; `address` is that page, should none open. */
  signIn(): Promise<{ address: string }> {
    return this.#connection.ask('POST', '/api/sign-in', signInAnswerSchema, { body: {} });
  }

  /** Gives the account's access back to Google and forgets it. */
  async signOut(): Promise<void> {
    await this.#connection.ask('POST', '/api/sign-out', emptyAnswerSchema, { body: {} });
  }

  open(spreadsheetId: string): GatewayWorkbook {
    return new GatewayWorkbook(this.#connection, spreadsheetId, {
      fence: () => this.#fences.get(spreadsheetId),
    });
  }

  create(title: string, layouts: readonly SheetLayout[]): Promise<CreatedSpreadsheet> {
    return this.#connection.ask('POST', '/api/spreadsheets', createAnswerSchema, {
      body: { title, layouts: layouts.map(encodeLayout) },
      isWriting: true,
    });
  }

  async lease(spreadsheetId: string, { holder, seconds = usualLeaseSeconds }: LeaseOptions): Promise<Lease> {
    const path = `/api/spreadsheets/${encodeURIComponent(spreadsheetId)}/lease`;
    const taken = await this.#connection.ask('POST', path, leaseAnswerSchema, { body: { holder, seconds } });
    const { fence } = taken;
    let { expiresAt } = taken;
    this.#fences.set(spreadsheetId, fence);
    return {
      fence,
      get expiresAt() {
        return expiresAt;
      },
      renew: async () => {
        const renewed = await this.#connection.ask('PUT', `${path}/${fence}`, leaseAnswerSchema, {
          body: { seconds },
        });
        expiresAt = renewed.expiresAt;
      },
      release: async () => {
        if (this.#fences.get(spreadsheetId) === fence) this.#fences.delete(spreadsheetId);
        await this.#connection.ask('DELETE', `${path}/${fence}`, emptyAnswerSchema);
      },
    };
  }
}
