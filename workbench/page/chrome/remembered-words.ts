import { keptNamespace } from '../../../src/workbook/kept-xml.ts';
import type { CustomXmlChange } from '../../../src/workbook/xlsx/custom-xml.ts';

const paneWords = 'formulas that can be put back, reasons that were acknowledged, who submits';
const submissionWords = 'what the plan said when it was submitted';
const partnerWords =
  'what was agreed with partners at the last sync, what is still to be settled with them, and what undoing that sync puts back';

/** What is remembered under a key: see who writes it with `KeptTexts`. A partner's key is the id of their spreadsheet. */
function wordsOf(key: string): string {
  if (key === 'pane') return paneWords;
  return key.startsWith('submission-') ? submissionWords : partnerWords;
}

/** What people are told of the parts that the add-in keeps in the file, where those have changed. */
export function rememberedWords(parts: readonly CustomXmlChange[]): string {
  const start = `xmlns="${keptNamespace('')}`;
  const keys = parts.flatMap(({ xml }) => {
    const at = xml?.indexOf(start) ?? -1;
    return at < 0
      ? []
      : [/^[\w-]*/.exec(xml?.slice(at + start.length, at + start.length + 200) ?? '')?.[0] ?? ''];
  });
  const words = [paneWords, submissionWords, partnerWords].filter((some) =>
    keys.some((key) => wordsOf(key) === some),
  );
  const what = words.length === 0 ? '' : `: ${words.join('; ')}`;
  return `What the add-in remembers is saved with it${what}.`;
}
