import { afterAll, beforeAll } from 'vitest';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../workbench/google-sheets/start-google-sheets.ts';
import { workbookContract } from '../contract.ts';
import { googleHost, openIn } from './open-in-stand-in.ts';

let google: RunningGoogleSheets;
beforeAll(async () => {
  google = await startGoogleSheets();
});
afterAll(() => google.close());

workbookContract('Google Sheets', (source) => openIn(google, source), googleHost);
