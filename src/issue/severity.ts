/** `error` blocks submission, `warning` must be acknowledged, `advice` may be ignored. */
export type Severity = 'error' | 'warning' | 'advice';
