import type { GatewayState } from '../../session/partners-state.ts';

/** Why nothing can be shared or synced now; `null` where it can. */
export function syncBlock(gateway: GatewayState): string | null {
  if (gateway.kind === 'unknown') return 'It is being asked which Google account is used.';
  if (gateway.kind !== 'ready') return 'Connect to Google first, above.';
  return gateway.status.isSignedIn ? null : 'Sign in to Google first, above.';
}
