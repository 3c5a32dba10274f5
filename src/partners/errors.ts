/** Thrown when a plan cannot be shared or synced as asked: one sentence that says why, and what would do. */
export class PartnerError extends Error {
  override readonly name = 'PartnerError';
}
