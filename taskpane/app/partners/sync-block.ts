import type { GatewayState } from '../../session/partners-state.ts';

/** Why nothing can be shared or synced before a person has done something; `null` where pressing is worth it. */
export function syncBlock(gateway: GatewayState): string | null {
  if (gateway.kind === 'unknown') return 'It is being asked which Google account is used.';
  if (gateway.kind === 'no-code') return 'Connect to Google first, above.';
  if (gateway.kind === 'away' || gateway.status.isReady) return null;
  return gateway.status.canSignIn ? 'Sign in to Google first, above.' : null;
}

/** What is said beside the buttons where Google could not be used when it was last asked: what was down comes back. */
export function askingAgain(gateway: GatewayState): string | null {
  const isDown = gateway.kind === 'away' || (gateway.kind === 'ready' && !gateway.status.isReady);
  return isDown && syncBlock(gateway) === null
    ? 'Google could not be reached; what to do stands above. Sync asks again first.'
    : null;
}
