import type { GatewayState } from '../../session/partners-state.ts';

/** Why nothing can be shared or synced now; `null` where it can. */
export function syncBlock(gateway: GatewayState): string | null {
  if (gateway.kind === 'unknown') return 'It is being asked which Google account is used.';
  if (gateway.kind !== 'ready') return 'Connect to Google first, above.';
  if (gateway.status.isReady) return null;
  return gateway.status.canSignIn
    ? 'Sign in to Google first, above.'
    : 'Google cannot be used yet; what to do stands above.';
}
