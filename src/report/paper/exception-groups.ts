import type { ActionException, ReportExceptions } from '../value/exceptions.ts';

export interface ExceptionGroups {
  /** Red or overdue, or both. */
  readonly loud: readonly ActionException[];
  /** Neither, and nothing was heard of them. */
  readonly silent: readonly ActionException[];
}

/** The exceptions in two: what is the matter with the one is told, of the other nobody told anything. */
export function exceptionGroups({ actions }: ReportExceptions): ExceptionGroups {
  const isLoud = ({ kinds }: ActionException) => kinds.includes('red') || kinds.includes('overdue');
  return { loud: actions.filter(isLoud), silent: actions.filter((exception) => !isLoud(exception)) };
}
