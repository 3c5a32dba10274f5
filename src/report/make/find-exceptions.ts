import { dayNumber } from '../../dates/calendar.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import type { ActionReport } from '../value/action-report.ts';
import type { RowChange } from '../value/changes.ts';
import type {
  ActionException,
  ActionExceptionKind,
  ExceptionReason,
  IndicatorException,
  IndicatorExceptionKind,
  ReportExceptions,
} from '../value/exceptions.ts';
import type { IndicatorReport } from '../value/indicator-report.ts';

interface Judged {
  readonly asAt: IsoDate;
  readonly lastMeeting: IsoDate | null;
  readonly planStart: IsoDate | null;
  /** What changed in the actions since that meeting; `null` where that is not known. */
  readonly changed: readonly RowChange[] | null;
}

/** What needs the board's eye: every action that is red, overdue or silent, every indicator behind or without data. */
export function findExceptions(
  actions: readonly ActionReport[],
  indicators: readonly IndicatorReport[],
  judged: Judged,
): ReportExceptions {
  const moved = judged.changed === null ? null : movedKeys(judged.changed);
  return {
    actions: actions
      .flatMap((action) => actionException(action, judged, moved))
      .toSorted((left, right) => gravity(right) - gravity(left)),
    indicators: indicators
      .flatMap(indicatorException)
      .toSorted((left, right) => weight(right) - weight(left)),
    lastMeeting: judged.lastMeeting,
  };
}

function actionException(
  action: ActionReport,
  judged: Judged,
  moved: ReadonlySet<string> | null,
): ActionException[] {
  const kinds: ActionExceptionKind[] = [];
  const reasons: ExceptionReason[] = [];
  if (action.rag === 'R') kinds.push('red');
  const given = personsReason(action);
  if (given !== null) reasons.push(given);
  if (action.overdueDays > 0 && action.due !== null) {
    kinds.push('overdue');
    const isRatedGreen = action.rag === 'G' && action.ratingSource !== 'calculated';
    reasons.push({ kind: 'overdue', days: action.overdueDays, due: action.due, isRatedGreen });
  }
  if (action.rag === 'R' && reasons.length === 0) reasons.push(behindSchedule(action, judged.asAt));
  const { lastMeeting } = judged;
  if (lastMeeting !== null && isSilent(action, lastMeeting, judged.planStart, moved)) {
    kinds.push('no-update');
    reasons.push({ kind: 'no-update', since: lastMeeting, last: action.lastHeard });
  }
  return kinds.length === 0 ? [] : [{ action, kinds, reasons }];
}

/** Why a person rated an action otherwise than its dates do; `null` where nobody did. */
export function personsReason({ ratingSource, overrideReason, overrideUntil }: ActionReport) {
  return ratingSource === 'override' && overrideReason !== null
    ? ({ kind: 'override', reason: overrideReason, until: overrideUntil } as const)
    : null;
}

/** A calculated red that is not late has done too little for the time that has gone; of any other only its lead knows. */
function behindSchedule(action: ActionReport, asAt: IsoDate): ExceptionReason {
  const { percentComplete, start, due, ratingSource } = action;
  if (ratingSource !== 'calculated' || percentComplete === null || start === null || due === null)
    return { kind: 'none-given' };
  const span = dayNumber(due) - dayNumber(start);
  const gone = span <= 0 ? 1 : (dayNumber(asAt) - dayNumber(start)) / span;
  return { kind: 'behind-schedule', done: percentComplete, gone: Math.min(1, Math.max(0, gone)) };
}

/**
 * Whether nothing was heard since a meeting of what is under way. Words without a date may be of yesterday: they count as
 * heard, unless it is known that they stood there at that meeting.
 */
function isSilent(
  action: ActionReport,
  lastMeeting: IsoDate,
  planStart: IsoDate | null,
  moved: ReadonlySet<string> | null,
): boolean {
  if (action.isClosed || action.status?.toLowerCase() === 'not started') return false;
  if (action.lastHeard !== null && action.lastHeard > lastMeeting) return false;
  const began = action.start ?? planStart;
  if (began !== null && began > lastMeeting) return false;
  if (moved !== null) return !moved.has(action.key);
  return action.lastHeard !== null || action.progress === null;
}

/** Cells that somebody fills to say how an action stands. */
const tellingFields: ReadonlySet<string> = new Set([
  'progress',
  'percentComplete',
  'status',
  'overrideReason',
]);

function movedKeys(changes: readonly RowChange[]): Set<string> {
  return new Set(
    changes
      .filter(({ kind, fields }) => kind === 'added' || fields.some(({ field }) => tellingFields.has(field)))
      .map(({ key }) => key),
  );
}

/** The red before the overdue before the silent, and the longest overdue first. */
function gravity({ action, kinds }: ActionException): number {
  return (kinds.includes('red') ? 2e6 : 0) + (kinds.includes('overdue') ? 1e6 : 0) + action.overdueDays;
}

function indicatorException(indicator: IndicatorReport): IndicatorException[] {
  const { gap, rag, latest, target } = indicator;
  const kinds: IndicatorExceptionKind[] = [];
  const isBehind = gap !== null && gap < 0 && (rag === 'R' || rag === 'A');
  if (isBehind) kinds.push('behind');
  if (latest === null) kinds.push('no-data');
  if (target === null) kinds.push('no-target');
  return kinds.length === 0 ? [] : [{ indicator, kinds, behindBy: isBehind ? -gap : null }];
}

function weight({ indicator, kinds }: IndicatorException): number {
  return kinds.includes('behind') ? (indicator.rag === 'R' ? 3 : 2) : kinds.includes('no-data') ? 1 : 0;
}
