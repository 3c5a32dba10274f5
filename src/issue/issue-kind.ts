import type { Severity } from './severity.ts';

/** What an issue code stands for. The parameters are the facts its sentence is made from, all ready for people to read. */
export interface IssueKind<Parameters> {
  readonly severity: Severity;
  /** When the issue is raised: a sentence for the documentation. */
  readonly when: string;
  /** What is wrong, where, and what would do, for the person who has to mend it. */
  readonly sentence: (parameters: Parameters) => string;
  /** Parameters of a typical case, from which the documentation makes its example. */
  readonly example: Parameters;
}

/** Describes an issue code: with the type of its parameters said once, the rest is checked against it. */
export function issueKind<Parameters>(kind: IssueKind<Parameters>): IssueKind<Parameters> {
  return kind;
}
