import type { ReportCover } from '../value/board-report.ts';
import type { Block, Gap, ReportSection, Runs } from '../value/section.ts';

/** Every gap of a paper, in the order of reading, each once. */
export function gapsOf(cover: ReportCover, sections: readonly ReportSection[]): Gap[] {
  const gaps = new Map<string, Gap>();
  const add = (gap: Gap) => {
    if (!gaps.has(gap.id)) gaps.set(gap.id, gap);
  };
  const look = (runs: Runs) => {
    for (const run of runs) if (run.kind === 'gap') add(run.gap);
  };
  for (const { runs } of cover.facts) look(runs);
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'gap') add(block.gap);
    else for (const runs of runsOf(block)) look(runs);
  }
  return [...gaps.values()];
}

function runsOf(block: Exclude<Block, { kind: 'gap' }>): readonly Runs[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.runs];
    case 'list':
      return block.items;
    case 'facts':
      return block.facts.map(({ runs }) => runs);
    case 'table':
      return block.rows.flat();
    case 'chart':
      return [];
  }
}
