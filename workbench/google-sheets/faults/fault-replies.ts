import { ApiError } from '../api-error.ts';
import { exhausted } from '../quotas/request-quotas.ts';
import type { Reply } from '../server/call.ts';
import type { Fault } from './fault-plan.ts';

const unavailable = new ApiError('UNAVAILABLE', 'The service is currently unavailable.');

/** The page that stands where JSON was hoped for when a server in between gives up. */
const badGateway =
  '<!DOCTYPE html><html lang="en"><title>Error 502 (Server Error)</title><p>502. Try again in 30 seconds.</html>';

const refusal = (error: ApiError): Reply => ({ status: error.code, json: error.body() });

/** The answer of a fault that keeps a request from being handled; null where the fault does something else. */
export function faultReply(fault: Fault, kind: 'read' | 'write'): Reply | null {
  switch (fault) {
    case 'quota-exceeded':
      return refusal(exhausted(kind, 'per minute per user', 60));
    case 'internal-error':
      return refusal(new ApiError('INTERNAL', 'Internal error encountered.'));
    case 'bad-gateway':
      return { status: 502, text: { type: 'text/html; charset=UTF-8', body: badGateway } };
    case 'unavailable-before':
      return refusal(unavailable);
    case 'unauthenticated':
      return refusal(
        new ApiError(
          'UNAUTHENTICATED',
          'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
        ),
      );
    case 'permission-denied':
      return refusal(new ApiError('PERMISSION_DENIED', 'The caller does not have permission'));
    case 'not-found':
      return refusal(new ApiError('NOT_FOUND', 'Requested entity was not found.'));
    default:
      return null;
  }
}

/** The answer to a request that was handled although the caller is told otherwise. */
export const unavailableReply = (): Reply => refusal(unavailable);
