import { ApiError } from '../api-error.ts';
import type { TokenAccounts } from '../auth/token-accounts.ts';
import type { RequestQuotas } from '../quotas/request-quotas.ts';
import { methodHandlers } from '../routes/handlers.ts';
import { type Route, sheetsMethods } from '../routes/match-route.ts';
import type { Call, Reply } from './call.ts';
import type { Sharing } from './service.ts';

/** Answers one call of a Sheets method. */
export function answerSheetsCall(
  call: Call,
  route: Route,
  {
    sharing,
    accounts,
    quotas,
    isStale,
  }: { sharing: Sharing; accounts: TokenAccounts; quotas: RequestQuotas; isStale: boolean },
): Reply {
  try {
    const account = accounts.account(call.headers, call.url);
    quotas.take(sheetsMethods[route.id], account.email);
    return methodHandlers[route.id]({ ...call, account, isStale, sharing }, route);
  } catch (error) {
    if (error instanceof ApiError) return { status: error.code, json: error.body() };
    throw error;
  }
}
