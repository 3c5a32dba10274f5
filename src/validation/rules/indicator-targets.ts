import { britishNumber } from '../../issue/british-number.ts';
import type { planTables } from '../../plan/plan.ts';
import { hasColumn } from '../../plan/snapshot/plan-table.ts';
import { clip } from '../../table/shown-text.ts';
import type { TableRow } from '../../table/table-row.ts';
import type { Rule } from '../rule.ts';
import { choices, setCellFix } from '../set-cell.ts';
import { spokenKey } from '../spoken-key.ts';
import { findNumbers } from '../text/find-numbers.ts';

type IndicatorRow = TableRow<typeof planTables.indicators>;

const noBaseline =
  /\bno (?:current |existing |previous )?baseline\b|\bbaseline (?:is |yet )?(?:to be|not yet|not|will be) (?:confirmed|established|set|agreed|available|determined|known|measured)\b|\bnot (?:yet |previously )measured\b/i;
/** Words from which it only follows that there can be no baseline. */
const isNew = /\bnew (?:initiative|service|scheme|measure|programme|indicator)\b/i;
const benchmark =
  /\b(?:national|england|english|regional|region|statistical neighbours?|peer|comparators?|similar areas?|cipfa)\b[^.;\]]{0,30}\b(?:averages?|means?|medians?|rates?|figures?|targets?|values?)\b|\bbenchmarks?\b|\b(?:[A-Z][A-Za-z]{1,8} )average\b/i;

/** Each indicator has a baseline, a target on the right side of it, and years in order. */
export const indicatorTargetsRule: Rule = {
  codes: [
    'indicator/target-not-set',
    'indicator/target-worse-than-baseline',
    'indicator/baseline-unclear',
    'indicator/years-reversed',
    'indicator/benchmark-as-target',
  ],
  look: ({ plan, report }) => {
    const table = plan.tables.indicators;
    const hasTargets = hasColumn(table, 'target');
    return {
      indicator(row) {
        const { baseline, target, targetKind, polarity, baselineYear, targetYear } = row.values;
        const name =
          row.rowKey === null ? clip(row.values.indicator ?? '') : spokenKey(row.rowKey, 'indicator');
        const at = (column: string) => ({ table, row, column });
        const isUnset = targetKind === 'not set';
        const isBlank = target === null && hasTargets && !row.faults.includes('target');
        if (isBlank || isUnset) report('indicator/target-not-set', at('target'), { indicator: name });
        if (baseline !== null && target !== null && isWorse(baseline, target, polarity)) {
          report('indicator/target-worse-than-baseline', at('target'), {
            baseline: britishNumber(baseline),
            target: britishNumber(target),
            polarity: polarity ?? 'higher',
          });
        }
        if (baselineYear !== null && targetYear !== null && targetYear <= baselineYear) {
          report('indicator/years-reversed', at('targetYear'), {
            baselineYear: String(baselineYear),
            targetYear: String(targetYear),
          });
        }
        const isBaselineBlank = baseline === null && !row.faults.includes('baseline');
        const absent = baseline === 0 ? absenceIn(wordsOf(row)) : null;
        if (absent !== null) {
          const clear = setCellFix('Clear the baseline', at('baseline'), null);
          report(
            'indicator/baseline-unclear',
            at('baseline'),
            { indicator: name, found: absent },
            choices(clear),
          );
        } else if (isBaselineBlank && target !== null && !isUnset && targetKind !== 'milestone') {
          report('indicator/baseline-unclear', at('baseline'), { indicator: name, found: null });
        }
        if (target !== null && (targetKind === 'benchmark' || speaksOfBenchmark(row, target))) {
          const written = britishNumber(target);
          report('indicator/benchmark-as-target', at('target'), { indicator: name, target: written });
        }
      },
    };
  },
};

function isWorse(baseline: number, target: number, polarity: IndicatorRow['values']['polarity']): boolean {
  if (polarity === 'lower') return target > baseline;
  return polarity === 'higher' && target < baseline;
}

/** The words that say there is no baseline, before those that only mean it. */
function absenceIn(text: string): string | null {
  return (noBaseline.exec(text) ?? isNew.exec(text))?.[0] ?? null;
}

function wordsOf({ values }: IndicatorRow): string {
  return [values.indicator, values.definition, values.baselinePeriod, values.source]
    .filter(Boolean)
    .join('. ');
}

/** A sentence that gives the target's own figure and calls it an average or benchmark. */
function speaksOfBenchmark({ values }: IndicatorRow, target: number): boolean {
  for (const text of [values.definition, values.source]) {
    if (text === null || !benchmark.test(text)) continue;
    const hasFigure = text
      .split(/[;\n]|\.(?=\s|$)/)
      .some(
        (sentence) => benchmark.test(sentence) && findNumbers(sentence).some(({ value }) => value === target),
      );
    if (hasFigure) return true;
  }
  return false;
}
