/** What went over the bridge: tests hold budgets of round trips and bytes by it. */
export interface Traffic {
  /** Those that `context.sync` makes; the library's own, which let objects go after a run, are counted apart. */
  readonly roundTrips: number;
  readonly releases: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export const noTraffic: Traffic = { roundTrips: 0, releases: 0, requestBytes: 0, responseBytes: 0 };

/** The most that Excel on the web takes and gives in one round trip. */
export const payloadLimit = 5 * 1024 * 1024;
