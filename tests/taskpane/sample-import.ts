import type { ImportPreview, PreviewReading } from '../../src/importing/preview/import-preview.ts';

const undecided = { kind: 'undecided' } as const;

const readings: readonly Omit<PreviewReading, 'id' | 'decision' | 'fault' | 'isAside'>[] = [
  {
    source: 'C3 action plan.docx, table 2, row 5',
    text: 'by the end of Q2',
    reading: '30 September 2016 or 30 June 2016',
    certainty: 'ambiguous',
    place: 'Actions J5: Due',
    value: '30 September 2016',
  },
  {
    source: 'C3 action plan.docx, table 2, row 9',
    text: 'Mental Health Commissioner / tbc',
    reading: 'one lead, and one to be confirmed',
    certainty: 'ambiguous',
    place: 'Actions E9: Leads',
    value: 'Mental Health Commissioner',
  },
  {
    source: 'C3 action plan.docx, table 3, row 2',
    text: '19,069 (2015/16)',
    reading: 'the baseline 19,069 for the year 2015/16',
    certainty: 'likely',
    place: 'Indicators H5: Baseline',
    value: '19069',
  },
  {
    source: 'C3 action plan.docx, table 2, row 6',
    text: 'Apr-16',
    reading: '30 April 2016',
    certainty: 'likely',
    place: 'Actions J6: Due',
    value: '30 April 2016',
  },
  {
    source: 'C3 action plan.docx, table 2, row 7',
    text: '31 March 2017',
    reading: '31 March 2017',
    certainty: 'certain',
    place: 'Actions J7: Due',
    value: '31 March 2017',
  },
  {
    source: 'C3 action plan.docx, after table 3',
    text: 'This plan was agreed by the board in July and is reviewed each quarter.',
    reading: null,
    certainty: 'certain',
    place: null,
    value: null,
  },
];

export const sampleImport: ImportPreview = {
  documents: ['C3 action plan.docx', 'Pasted text'],
  tables: [
    { table: 'Objectives', rows: 1 },
    { table: 'Actions', rows: 8 },
    { table: 'Indicators', rows: 3 },
    { table: 'Measurements', rows: 5 },
  ],
  readings: readings.map((reading, id) => ({
    ...reading,
    id,
    decision: undecided,
    fault: null,
    isAside: false,
  })),
};

/** An import of many guesses. */
export function largeImport(count: number): ImportPreview {
  const { readings: few } = sampleImport;
  return {
    ...sampleImport,
    readings: Array.from({ length: count }, (_, id) => {
      const reading = few[id % few.length] ?? few[0];
      if (reading === undefined) throw new Error('The sample has no readings.');
      return { ...reading, id, text: `${reading.text} (${id})` };
    }),
  };
}
