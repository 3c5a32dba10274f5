import type { BoardReport } from '../value/board-report.ts';

/** What the paper is written from: the report but for its words. */
export type ReportFacts = Omit<BoardReport, 'cover' | 'sections' | 'gaps'>;
