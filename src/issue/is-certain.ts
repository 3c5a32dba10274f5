import type { Issue } from './issue.ts';

/** Whether "Fix all certain" mends an issue. Values of formulas are left to Excel, which calculates them by itself. */
export function isCertain({ code, fix }: Issue): boolean {
  return fix !== undefined && code !== 'formula/out-of-date';
}
