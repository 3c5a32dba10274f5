import { formatDate } from '../../dates/format-date.ts';
import { type CellValue, isCellError } from '../../grid/cell.ts';
import { ragCodes } from '../../indicator/rag-code.ts';
import { formatRag } from '../../indicator/rag-text.ts';
import {
  type IndicatorStanding,
  type PlanStanding,
  planStanding,
} from '../../plan/standing/plan-standing.ts';
import { openXlsxFile } from '../../workbook/xlsx/xlsx-workbook.ts';
import { asAtOption } from '../as-at.ts';
import type { RunCommand } from '../command.ts';
import { progressBar } from '../progress-bar.ts';
import { renderTextTable, type TextColumn } from '../text-table.ts';

export const runShow: RunCommand = async ({ files, flag, text }, terminal) => {
  const [path = ''] = files;
  const options = asAtOption(text('as-at'));
  const bar = progressBar(`Reading ${path}`, terminal, { quiet: flag('quiet') });
  const snapshot = await openXlsxFile(path).read({ onProgress: bar.update }).finally(bar.finish);
  const standing = planStanding(snapshot, options);
  terminal.out(flag('json') ? `${JSON.stringify(standing, null, 2)}\n` : renderStanding(path, standing));
  return 0;
};

function renderStanding(path: string, { asAt, indicators, actions, ragCounts }: PlanStanding): string {
  const parts = [
    `${path} as at ${asAt === null ? 'no date: the Plan sheet has no reporting date' : formatDate(asAt)}`,
  ];
  parts.push(
    `\nTrajectories\n${indicators.length === 0 ? 'No indicators yet.\n' : renderIndicators(indicators)}`,
  );
  if (actions.length === 0) return [...parts, '\nNo actions yet.\n'].join('\n');
  const rated = ragCodes.filter((code) => ragCounts[code] > 0);
  const counts = rated.map((code) => `${ragCounts[code]} ${formatRag(code)}`).join(', ');
  parts.push(`\nActions: ${counts || 'none rated'}\n${renderActions(actions)}`);
  return parts.join('\n');
}

function renderIndicators(indicators: readonly IndicatorStanding[]): string {
  const years = indicators[0]?.trajectory.map(({ year }) => year) ?? [];
  const columns: TextColumn[] = [
    { header: 'Indicator' },
    { header: 'Measure', width: 38 },
    ...years.map((year) => ({ header: String(year), align: 'right' as const })),
    { header: 'Latest', align: 'right' },
    { header: 'Expected', align: 'right' },
    { header: 'RAG' },
    { header: 'Direction' },
    { header: 'Forecast', align: 'right' },
  ];
  return renderTextTable(
    columns,
    indicators.map((row) => {
      const number = (value: CellValue) => shownNumber(value, row.decimals);
      return [
        row.indicator,
        row.measure,
        ...row.trajectory.map(({ value }) => number(value)),
        number(row.latest),
        number(row.expected),
        shownText(row.rag),
        shownText(row.direction),
        number(row.forecast),
      ];
    }),
  );
}

function renderActions(actions: PlanStanding['actions']): string {
  return renderTextTable(
    [
      { header: 'Action' },
      { header: 'What', width: 58 },
      { header: 'Due' },
      { header: 'Status' },
      { header: 'RAG' },
    ],
    actions.map(({ action, text, due, status, rag }) => [
      action,
      text,
      due === null ? '' : formatDate(due),
      shownText(status),
      rag ?? '',
    ]),
  );
}

/** Decimals as the indicator has them, thousands with commas; a forecast or expectation is rounded the same way. */
function shownNumber(value: CellValue, decimals: number | null): string {
  if (typeof value !== 'number') return shownText(value);
  const places = decimals ?? 2;
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: decimals === null ? 0 : places,
    maximumFractionDigits: places,
  });
}

function shownText(value: CellValue): string {
  if (isCellError(value)) return value.error;
  return value === null ? '' : String(value);
}
