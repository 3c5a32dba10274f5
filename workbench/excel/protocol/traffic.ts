/** What went over the bridge: tests hold budgets of round trips and bytes by it. */
export interface Traffic {
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** The most that Excel on the web takes and gives in one round trip. */
export const payloadLimit = 5 * 1024 * 1024;
