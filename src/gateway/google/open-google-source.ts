import type { SpreadsheetSource } from '../spreadsheet-source.ts';
import type { GatewayState } from '../state/open-state.ts';
import type { GoogleChoice } from './choose-google.ts';
import { type GoogleEndpoints, googleEndpoints } from './google-endpoints.ts';
import { PersonSource } from './person-source.ts';
import { serviceAccountSource } from './service-account.ts';
import type { ConnectSheets } from './sheets-connection.ts';
import { standInSource } from './stand-in-source.ts';

export interface GoogleSourceOptions {
  readonly connect: ConnectSheets;
  readonly endpoints?: GoogleEndpoints;
  readonly now?: () => number;
}

/** The spreadsheets of the Google that was chosen. */
export function openGoogleSource(
  choice: GoogleChoice,
  { accounts }: Pick<GatewayState, 'accounts'>,
  { connect, endpoints = googleEndpoints, now = Date.now }: GoogleSourceOptions,
): SpreadsheetSource {
  switch (choice.kind) {
    case 'service-account':
      return serviceAccountSource(choice.key, endpoints, connect);
    case 'oauth':
      return new PersonSource({ settings: choice.client, endpoints, accounts, connect, now });
    case 'stand-in':
      return standInSource(choice.url, connect);
  }
}
