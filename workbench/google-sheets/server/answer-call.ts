import { ApiError } from '../api-error.ts';
import type { TokenAccounts } from '../auth/token-accounts.ts';
import { methodHandlers } from '../routes/handlers.ts';
import type { Route } from '../routes/match-route.ts';
import type { Call, Reply } from './call.ts';
import type { Sharing } from './service.ts';

/** The error of a refusal as a reply; anything else is a fault of the stand-in, and thrown on. */
export function refusalReply(error: unknown): Reply {
  if (error instanceof ApiError) return { status: error.code, json: error.body() };
  throw error;
}

/** Answers one call of a Sheets method. */
export function answerSheetsCall(
  call: Call,
  route: Route,
  { sharing, accounts, isStale }: { sharing: Sharing; accounts: TokenAccounts; isStale: boolean },
): Reply {
  try {
    const account = accounts.account(call.headers, call.url);
    return methodHandlers[route.id]({ ...call, account, isStale, sharing }, route);
  } catch (error) {
    return refusalReply(error);
  }
}
