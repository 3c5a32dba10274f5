import { formatPlural } from '../parts/format-number.ts';

interface Readiness {
  readonly errors: number;
  /** Warnings that nobody acknowledged. */
  readonly warnings: number;
  readonly boardDate: string;
  readonly name: string;
  /** The plan changed, and what is known of it may be out of date. */
  readonly isStale: boolean;
}

/** What is still to do before a plan can be submitted, a phrase each. */
export function missingSteps({ errors, warnings, boardDate, name, isStale }: Readiness): string[] {
  return [
    isStale ? 'wait until the changed plan was looked at again' : '',
    errors > 0 ? `mend ${formatPlural(errors, 'error')}` : '',
    warnings > 0 ? `acknowledge ${formatPlural(warnings, 'warning')}` : '',
    boardDate === '' ? 'give the date of the board meeting' : '',
    name.trim() === '' ? 'type your name' : '',
  ].filter((step) => step !== '');
}
