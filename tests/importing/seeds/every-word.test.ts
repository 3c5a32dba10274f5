import { describe, expect, it } from 'vitest';
import { actionHeadings } from '../../../src/importing/recognise/action-headings.ts';
import { readHeader } from '../../../src/importing/recognise/header-words.ts';
import { readTextDocument } from '../../../src/importing/text/read-text-document.ts';
import { lostTexts } from '../lost-words.ts';
import { importSeed, seedName, seedsPresent, seedText } from './seed-files.ts';

const headers =
  /^(?:indicators?|\d{4}|(?:\d{4} )?baseline|(?:\d{4} )?target|achievements for [\d/]+|what have we done|no\.|1|theme|outcome framework indicator \d)$/i;
const label = /\b(?:goal|objective|objective lead):\s/gim;
const labels = /^(?:priority action|lead officer|lead hwb member|rag)$/i;

describe.runIf(seedsPresent)('every word of a source document', () => {
  it.each(['C3', 'B3', 'EOY', 'MED'] as const)('of %s lands in a cell or a note', (key) => {
    const document = readTextDocument(seedName(key), seedText(key).replaceAll(label, ''));
    const isHeader = (text: string) => {
      const bare = text.replaceAll(/<[^<>]*>/g, '').trim();
      return (
        headers.test(bare) ||
        labels.test(bare) ||
        (bare.length < 60 && readHeader(bare, actionHeadings)?.exact === true)
      );
    };
    expect(lostTexts(document, importSeed(key), isHeader)).toEqual([]);
  });
});
