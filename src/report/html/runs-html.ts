import { escapeXml } from '../charts/svg/escape-xml.ts';
import { gapLabel } from '../paper/runs.ts';
import type { Gap, Run, Runs } from '../value/section.ts';
import { ragWord } from '../wording/rag-word.ts';

/** A line of text as HTML. Words of the plan are set apart, so that their direction stays their own. */
export function runsHtml(runs: Runs): string {
  return runs.map(runHtml).join('');
}

function runHtml(run: Run): string {
  switch (run.kind) {
    case 'text':
      return escapeXml(run.text);
    case 'strong':
      return `<strong>${escapeXml(run.text)}</strong>`;
    case 'quoted':
      return `<bdi>${escapeXml(run.text)}</bdi>`;
    case 'rag':
      return `<span class="rag rag-${run.code}"><b>${run.code}</b><i></i> ${ragWord(run.code)}</span>`;
    case 'no-data':
      return `<span class="no-data">${escapeXml(run.text)}</span>`;
    case 'gap':
      return `<mark class="gap">${escapeXml(gapLabel(run))}</mark>`;
  }
}

/** A gap that stands by itself. */
export function gapHtml({ id, what, who, hint }: Gap): string {
  return `<div class="gap" id="gap-${escapeXml(id)}"><p><strong>To be written by ${escapeXml(who)}: ${escapeXml(what)}.</strong></p><p>${escapeXml(hint)}</p></div>`;
}
