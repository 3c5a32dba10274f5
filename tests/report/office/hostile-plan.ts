import type { BoardReport } from '../../../src/report/value/board-report.ts';
import { action, indicator } from '../../validation/rule-case.ts';
import { reportOf } from '../sample-report.ts';

export const longWord = 'Donaudampfschifffahrt'.repeat(40);

/** Words that a document of Office could take for something else. */
const officeTexts = [
  '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:r>',
  '<script>alert(1)</script> & "quotes" \'single\'',
  '=HYPERLINK("http://example.com","x")',
  ']]> <!-- <?xml version="1.0"?>',
  '+cmd|calc!A1',
  longWord,
  'مرحبا بكم في البرنامج',
  'a\u0000b\u0007c\uD800d\u202Ee',
  '="rIdabcdefghijklmnopqrstu"',
  '{{patch}} %1 <w:tr><w:pStyle w:val="RowsPlace"/><w:t>0</w:t></w:tr>',
];

/** The report of a plan that says such things in every place. */
export function hostileReport(texts: readonly string[] = officeTexts): Promise<BoardReport> {
  const text = texts.join('\n');
  const rows = {
    settings: [
      { setting: 'Title', value: text },
      { setting: 'Board', value: text },
      { setting: 'RAG legend: R', value: text },
    ],
    objectives: [{ ref: 'C3', goal: text, objective: text, leads: text, boardLead: text }],
    ambitions: [{ objective: 'C3', number: text, ambition: text }],
    actions: texts.map((each, index) =>
      action({
        ref: `R${index}`,
        action: each,
        outcome: each,
        leads: each,
        delivery: each,
        due: '2016-10-02',
        progress: `${each}. The Board is asked to ${each}.`,
        status: each,
      }),
    ),
    updates: [{ action: 'C3 R1', date: '2017-03-01', organisation: text, author: text, update: text }],
    indicators: [
      indicator({
        indicator: text,
        unit: text,
        definition: text,
        source: text,
        nationalOutcome: text,
        baselinePeriod: text,
      }),
    ],
    measurements: [
      { indicator: 'C3 1', period: text, value: 5 },
      { indicator: text, period: text, value: 5, note: text, reportedBy: text },
    ],
    evidence: [{ objective: 'C3', kind: 'story', title: text, text }],
  };
  return reportOf(rows, { isDraft: true });
}
