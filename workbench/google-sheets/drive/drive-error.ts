import type { ApiError } from '../api-error.ts';
import type { Reply } from '../server/call.ts';

const reasons: Readonly<Record<string, string>> = {
  NOT_FOUND: 'notFound',
  PERMISSION_DENIED: 'insufficientFilePermissions',
  INVALID_ARGUMENT: 'invalid',
  UNAUTHENTICATED: 'authError',
  RESOURCE_EXHAUSTED: 'userRateLimitExceeded',
};

/** A refusal in the words of Drive v3, whose errors carry a list of reasons and no status. */
export function driveError(error: ApiError): Reply {
  const { code, message, status } = error;
  const reason = reasons[status] ?? 'backendError';
  return {
    status: code,
    json: { error: { code, message, errors: [{ message, domain: 'global', reason }] } },
  };
}
