import { ApiError } from '../api-error.ts';

/** How many requests a minute are let through, reads and writes apart. */
export interface Quotas {
  readonly perMinuteUser: number;
  readonly perMinuteProject: number;
}

const minute = 60_000;

/** Counts requests over the last minute by a clock that may be virtual. */
export class RequestQuotas {
  private readonly quotas: Quotas | null;
  private readonly now: () => number;
  private readonly times = new Map<string, number[]>();

  constructor(quotas: Quotas | null, now: () => number) {
    this.quotas = quotas;
    this.now = now;
  }

  /** Counts a request. @throws ApiError RESOURCE_EXHAUSTED where it is one too many; it does not count then. */
  take(kind: 'read' | 'write', user: string): void {
    if (this.quotas === null) return;
    const since = this.now() - minute;
    const checks = [
      { key: `${kind}/project`, limit: this.quotas.perMinuteProject, name: 'per minute' },
      { key: `${kind}/user/${user}`, limit: this.quotas.perMinuteUser, name: 'per minute per user' },
    ];
    const lists = checks.map(({ key, limit, name }) => {
      const recent = (this.times.get(key) ?? []).filter((time) => time > since);
      this.times.set(key, recent);
      if (recent.length >= limit) throw exhausted(kind, name, limit);
      return recent;
    });
    for (const list of lists) list.push(this.now());
  }
}

/** The refusal as Google words it; there is no `Retry-After` with it. */
export function exhausted(kind: 'read' | 'write', name: string, limit: number): ApiError {
  const word = kind === 'read' ? 'Read' : 'Write';
  const isUser = name.endsWith('user');
  return new ApiError(
    'RESOURCE_EXHAUSTED',
    `Quota exceeded for quota metric '${word} requests' and limit '${word} requests ${name}' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.`,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'RATE_LIMIT_EXCEEDED',
        domain: 'googleapis.com',
        metadata: {
          service: 'sheets.googleapis.com',
          consumer: 'projects/000000000000',
          quota_metric: `sheets.googleapis.com/${kind}_requests`,
          quota_limit: isUser ? `${word}RequestsPerMinutePerUser` : `${word}RequestsPerMinutePerProject`,
          quota_limit_value: String(limit),
          quota_location: 'global',
        },
      },
    ],
  );
}
