/** From the gravest on. */
export const severities = ['error', 'warning', 'advice'] as const;

/** `error` blocks submission, `warning` must be acknowledged, `advice` may be ignored. */
export type Severity = (typeof severities)[number];
