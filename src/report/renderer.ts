import type { BoardReport } from './value/board-report.ts';

/** Sets a report in one form. The same report gives the same bytes. */
export type Renderer = (report: BoardReport) => Promise<Uint8Array>;
