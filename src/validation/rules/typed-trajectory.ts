import { formatAddress } from '../../grid/address.ts';
import { cellValue, isFormula } from '../../grid/cell.ts';
import { gridCell } from '../../grid/grid.ts';
import { britishNumber } from '../../issue/british-number.ts';
import { referenceIndex } from '../../plan/snapshot/reference-index.ts';
import type { Rule } from '../rule.ts';
import { agrees, computedFor } from './printed-trajectory.ts';

const trajectoryName = 'trajectory';

/** Nobody has typed over the formulas of the Trajectory table with another value. */
export const typedTrajectoryRule: Rule = {
  codes: ['indicator/trajectory-differs'],
  look: ({ plan, report }) => ({
    *end() {
      const indicators = referenceIndex(plan.tables.indicators.rows);
      for (const sheet of plan.snapshot.sheets) {
        for (const { name, range, totalsRowCount } of sheet.tables) {
          if (name.toLowerCase() !== trajectoryName) continue;
          const at = (row: number, column: number) =>
            gridCell(sheet.grid, range.rowIndex + row, range.columnIndex + column);
          const headers = Array.from({ length: range.columnCount }, (_, offset) =>
            String(cellValue(at(0, offset)) ?? ''),
          );
          const keyOffset = headers.findIndex((header) => header.trim().toLowerCase() === 'indicator');
          for (let rowOffset = 1; rowOffset < range.rowCount - totalsRowCount; rowOffset += 1) {
            const key = cellValue(at(rowOffset, keyOffset));
            const row = typeof key === 'string' ? indicators.find(key) : null;
            if (row === null) continue;
            for (const [offset, header] of headers.entries()) {
              const typed = at(rowOffset, offset);
              if (!/^(?:19|20)\d{2}$/.test(header) || typeof typed !== 'number' || isFormula(typed)) continue;
              const computed = computedFor(row, Number(header));
              if (computed === null || agrees(typed, computed, row.values.decimals)) continue;
              const cell = formatAddress({
                rowIndex: range.rowIndex + rowOffset,
                columnIndex: range.columnIndex + offset,
              });
              report(
                'indicator/trajectory-differs',
                { table: plan.tables.indicators, row, sheet: sheet.name, cell },
                { year: header, printed: britishNumber(typed), computed: britishNumber(computed) },
              );
            }
          }
        }
      }
    },
  }),
};
