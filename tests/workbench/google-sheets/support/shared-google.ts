import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The folder with the API's description and recordings, beside the repository; absent on most machines. */
const folders = ['../../../../../shared/google/', '../../../../../../shared/google/'].map(
  (path) => new URL(path, import.meta.url),
);
const folder = folders.find((url) => existsSync(url));

/** Whether the folder is here. Tests that need it say that they had nothing to compare with where it is not. */
export const hasSharedGoogle = folder !== undefined;

const missing = 'The folder ../shared/google is not here';

/** Says in the output of the tests why there is nothing to compare with. */
export function sayMissing(what: string): void {
  process.stdout.write(`${missing}: ${what} is not checked.\n`);
}

/** A JSON file of the folder. */
export function sharedJson(path: string): unknown {
  if (folder === undefined) throw new Error(`${missing}.`);
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
}

/** The names of the files in a folder of it. */
export const sharedNames = (path: string): string[] =>
  folder === undefined ? [] : readdirSync(new URL(path, folder)).sort();
