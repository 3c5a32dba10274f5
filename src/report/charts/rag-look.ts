import type { RagCode } from '../../indicator/rag-code.ts';

/** How a rating is told from the others without colour. */
export type RagPattern = 'solid' | 'diagonal' | 'dots' | 'cross' | 'empty';

export interface RagLook {
  /** Six hexadecimal digits, without a hash. */
  readonly fill: string;
  /** Of letters on the fill: a contrast of 4.5 and more. */
  readonly ink: string;
  readonly pattern: RagPattern;
}

/** The look of each rating, the same in every form of the report. */
export const ragLooks: Readonly<Record<RagCode, RagLook>> = {
  B: { fill: '1D4F91', ink: 'FFFFFF', pattern: 'solid' },
  G: { fill: '1B7A3D', ink: 'FFFFFF', pattern: 'diagonal' },
  A: { fill: 'F2B233', ink: '1B1B1B', pattern: 'dots' },
  R: { fill: 'B3261E', ink: 'FFFFFF', pattern: 'cross' },
  N: { fill: 'FFFFFF', ink: '1B1B1B', pattern: 'empty' },
};
