import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { GatewayFault } from './gateway-fault.ts';

/** A code that nobody guesses: 192 random bits. */
export function newAccessCode(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * Refuses requests without the access code of this start. Digests are compared, in constant time: neither the time that
 * it takes nor the length of the code tells how near a guess is.
 */
export function codeGuard(code: string) {
  const wanted = digest(code);
  return async ({ headers }: FastifyRequest): Promise<void> => {
    const given = /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? '')?.[1] ?? '';
    if (timingSafeEqual(digest(given), wanted)) return;
    throw new GatewayFault(
      'wrong-code',
      'The access code is not the one that the gateway printed when it was started. Copy it from the gateway’s terminal.',
    );
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
