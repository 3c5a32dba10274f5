import type { IssueParameters } from '../issue/catalogue.ts';
import type { Mends } from './cell-codec.ts';

type CellFaultCode =
  | 'cell/required'
  | 'cell/type'
  | 'cell/not-in-list'
  | 'cell/range'
  | 'cell/rule'
  | 'cell/formula-error';

/** Why a cell gives no value, and how it could be mended. */
export type CellFault = {
  [Code in CellFaultCode]: {
    readonly code: Code;
    readonly parameters: IssueParameters[Code];
    readonly mends?: Mends;
  };
}[CellFaultCode];
