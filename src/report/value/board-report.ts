import type { IsoDate } from '../../grid/serial-date.ts';
import type { RagCode } from '../../indicator/rag-code.ts';
import type { LineChart, RagChart } from '../charts/chart.ts';
import type { Wording } from '../wording/wording.ts';
import type { ActionReport } from './action-report.ts';
import type { ReportChanges } from './changes.ts';
import type { Decision } from './decision.ts';
import type { EvidenceReport, FigureReport } from './evidence-report.ts';
import type { ReportExceptions } from './exceptions.ts';
import type { IndicatorReport } from './indicator-report.ts';
import type { Gap, ReportSection, Runs } from './section.ts';

/** A rating as the report prints it. The pattern tells it from the others without colour. */
export interface RagMeaning {
  readonly code: RagCode;
  /** "Green" */
  readonly word: string;
  /** What the plan's own legend says of it. */
  readonly meaning: string;
}

/**
 * How many are of a kind. The shares of a list add to 100, in whole numbers, or with one decimal where only so equal counts
 * have equal shares; of an empty list they are 0.
 */
export interface CountShare {
  readonly label: string;
  readonly count: number;
  readonly percent: number;
  /** The share as it is printed: "13%"; "12.5%" where its list has decimals. */
  readonly percentShown: string;
}

export interface RagShare extends CountShare {
  readonly code: RagCode;
}

/** Things counted by rating: the counts add to the total. */
export interface RagSummary {
  readonly total: number;
  /** One for each rating, in the order B, G, A, R, N. */
  readonly shares: readonly RagShare[];
}

/** An objective with what hangs on it. What names no objective of the plan stands under one of `ref` `null`, last. */
export interface ObjectiveReport {
  readonly ref: string | null;
  readonly goal: string | null;
  readonly objective: string;
  readonly leads: string | null;
  readonly boardLead: string | null;
  /** Where the board wants to be. */
  readonly ambitions: readonly { readonly number: string | null; readonly ambition: string }[];
  readonly actions: readonly ActionReport[];
  readonly indicators: readonly IndicatorReport[];
  readonly evidence: readonly EvidenceReport[];
  readonly actionRag: RagSummary;
}

/** What stands on the front of the paper. */
export interface ReportCover {
  /** "Progress report: Eastmere Health and Wellbeing Strategy" */
  readonly title: string;
  /** Terms and what they are: who it is for, when, by whom. */
  readonly facts: readonly { readonly term: string; readonly runs: Runs }[];
}

/** What the board reads, as plain data: every renderer says this and nothing else. */
export interface BoardReport {
  readonly title: string;
  readonly board: string | null;
  /** What the plan covers. */
  readonly period: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  /** The date everything is judged at. */
  readonly asAt: IsoDate;
  /** The plan's own reporting date, where `asAt` lies before it: what has no date is then of later days; `null` otherwise. */
  readonly looksBackFrom: IsoDate | null;
  readonly meetingDate: IsoDate | null;
  /** Marked as a draft on every page. */
  readonly isDraft: boolean;
  /** The fingerprint of the plan it was made from. */
  readonly contentHash: string;
  /** The errors, warnings and advice of a validation; `null` where nobody validated. */
  readonly issues: { readonly error: number; readonly warning: number; readonly advice: number } | null;
  readonly legend: readonly RagMeaning[];
  readonly objectives: readonly ObjectiveReport[];
  /** All of them, in the order of the plan. */
  readonly actions: readonly ActionReport[];
  readonly indicators: readonly IndicatorReport[];
  readonly figures: readonly FigureReport[];
  readonly evidence: readonly EvidenceReport[];
  /** Ratings of the document it was read from that belong to no action for certain: none of them is counted. */
  readonly unplacedRatings: readonly RagCode[];
  readonly actionStatus: readonly CountShare[];
  readonly actionRag: RagSummary;
  readonly indicatorRag: RagSummary;
  readonly exceptions: ReportExceptions;
  readonly changes: ReportChanges;
  readonly decisions: readonly Decision[];
  readonly charts: {
    /** Actions by rating, a bar for each objective; `null` where there is no action. */
    readonly actions: RagChart | null;
    /** By the key of the indicator, those that have something to draw. */
    readonly indicators: readonly LineChart[];
  };
  readonly cover: ReportCover;
  /** The cover report, ready to be set: sections in order, appendices last. */
  readonly sections: readonly ReportSection[];
  /** Every gap of the cover and the sections, in their order. */
  readonly gaps: readonly Gap[];
  readonly wording: Wording;
}
