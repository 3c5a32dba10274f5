import type { CustomXmlChange } from '../../src/workbook/xlsx/custom-xml.ts';
import { fromPlainChange } from '../wire/plain-change.ts';
import { isPlainChange } from './check-change.ts';
import { RequestFault } from './request-fault.ts';
import type { SaveOrder } from './workbook-file.ts';

const mostChanges = 500_000;
const mostParts = 1_000;

/** What a page wants saved, and where. */
export interface ReadOrder extends SaveOrder {
  readonly asCopy: boolean;
  readonly copyName: string | undefined;
}

/**
 * Reads what the page sends to be saved.
 *
 * @throws RequestFault `bad-request` where it is not what a page of ours sends.
 */
export function readSaveOrder(body: Readonly<Record<string, unknown>>): ReadOrder {
  const { name, opening, changes, keptParts = [], asCopy, copyName } = body;
  if (!Array.isArray(changes) || changes.length > mostChanges || !changes.every(isPlainChange)) {
    throw new RequestFault('bad-request', 'The request brings no list of changes.');
  }
  if (typeof name !== 'string' || typeof opening !== 'string') {
    throw new RequestFault('bad-request', 'The request does not say what it changes.');
  }
  if (!Array.isArray(keptParts) || keptParts.length > mostParts || !keptParts.every(isKeptPart)) {
    throw new RequestFault('bad-request', 'The request brings no list of what the add-in keeps.');
  }
  if (copyName !== undefined && typeof copyName !== 'string') {
    throw new RequestFault('bad-request', 'The name of a copy must be a text.');
  }
  const real = changes.map(fromPlainChange);
  return { name, opening, changes: real, keptParts, asCopy: asCopy === true, copyName };
}

function isKeptPart(value: unknown): value is CustomXmlChange {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'xml' in value &&
    (value.xml === null || typeof value.xml === 'string')
  );
}
