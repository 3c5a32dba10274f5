import type { Severity } from '../../../src/issue/severity.ts';

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

export const severityNames: Readonly<Record<Severity, { readonly many: string; readonly hint: string }>> = {
  error: { many: 'Errors', hint: 'The plan cannot go to the board with these.' },
  warning: { many: 'Warnings', hint: 'Mend them, or give a reason when you submit.' },
  advice: { many: 'Advice', hint: 'Worth a look; you can leave it.' },
};
