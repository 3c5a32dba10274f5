import type { IsoDate } from '../../grid/serial-date.ts';

/** What numbers do not say. */
export interface EvidenceReport {
  readonly objective: string | null;
  readonly kind: 'achievement' | 'story' | 'case study';
  readonly title: string | null;
  readonly text: string;
  readonly date: IsoDate | null;
}

/** A figure that belongs to no indicator of the plan: hours exchanged, members, hubs opened. */
export interface FigureReport {
  /** What was counted, as the plan has it. */
  readonly name: string;
  readonly value: number | null;
  readonly period: string | null;
  readonly reportedBy: string | null;
  readonly note: string | null;
}
