import { type Person, type PersonAction, personHeader } from '../wire/person-action.ts';
import type { ActionAnswer, ListedSpreadsheet, ViewAnswer } from '../wire/sheet-view.ts';

/** Thrown when the stand-in does not answer, or refuses, in words for the person. */
export class AskError extends Error {
  override readonly name = 'AskError';
}

/** Which spreadsheet is looked at, by whom, and which of its sheets. */
export interface Look {
  readonly id: string;
  readonly person: Person;
  readonly sheetId: number | null;
}

async function ask<Answer>(address: string, body?: PersonAction): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(address, {
      headers: { [personHeader]: '1', ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
  } catch {
    throw new AskError('The stand-in does not answer. Start it again with: npm run sheets');
  }
  const answer = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer;
  const message = answer?.error?.message;
  throw new AskError(typeof message === 'string' ? message : `The stand-in answered ${response.status}.`);
}

function addressOf({ id, person, sheetId }: Look, version: number | null): string {
  const query = new URLSearchParams({ as: person });
  if (sheetId !== null) query.set('sheet', String(sheetId));
  if (version !== null) query.set('version', String(version));
  return `/person/spreadsheets/${encodeURIComponent(id)}?${query}`;
}

/** All spreadsheets of the stand-in, those changed last first. */
export const listSpreadsheets = (): Promise<ListedSpreadsheet[]> => ask('/person/spreadsheets');

/** What a person sees. @param version - The version that is shown, or null. */
export const seeSpreadsheet = (look: Look, version: number | null): Promise<ViewAnswer> =>
  ask(addressOf(look, version));

/** Does something as a person. */
export const act = (look: Look, action: PersonAction): Promise<ActionAnswer> =>
  ask(addressOf(look, null), action);
