import { formatDate } from '../../dates/format-date.ts';
import type { ReportCover } from '../value/board-report.ts';
import type { Runs } from '../value/section.ts';
import { formatSpan } from '../wording/format-period.ts';
import { reportGaps } from './gaps.ts';
import type { ReportFacts } from './report-facts.ts';
import { missingTerm, quoted, said } from './runs.ts';

/** The front of the paper: what it is, for whom and when. */
export function paperCover(report: ReportFacts): ReportCover {
  const { title, board, meetingDate, asAt, period, isDraft } = report;
  const span = formatSpan(period.from, period.to);
  const facts: { term: string; runs: Runs }[] = [
    { term: 'Report to', runs: board === null ? said('The Health and Wellbeing Board') : quoted(board) },
    {
      term: 'Date of the meeting',
      runs: meetingDate === null ? [missingTerm(reportGaps.meetingDate)] : said(formatDate(meetingDate)),
    },
    { term: 'Position at', runs: said(formatDate(asAt)) },
    ...(span === null ? [] : [{ term: 'Period of the plan', runs: said(span) }]),
    { term: 'Report author', runs: [missingTerm(reportGaps.author)] },
    { term: 'Accountable director', runs: [missingTerm(reportGaps.sponsor)] },
    ...(isDraft ? [{ term: 'State', runs: said('Draft: not for publication') }] : []),
  ];
  return { title: `Progress report: ${title}`, facts };
}
