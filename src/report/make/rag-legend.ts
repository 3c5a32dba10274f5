import { type RagCode, ragCodes } from '../../indicator/rag-code.ts';
import { completeSettings } from '../../plan/layout/default-settings.ts';
import type { PlanSnapshot } from '../../plan/snapshot/plan-reader.ts';
import { settingNames } from '../../plan/tables/plan-settings.ts';
import { planText } from '../plan-text.ts';
import type { RagMeaning } from '../value/board-report.ts';
import { ragWord } from '../wording/rag-word.ts';

const legendSettings: Readonly<Record<RagCode, string>> = {
  B: settingNames.legendBlue,
  G: settingNames.legendGreen,
  A: settingNames.legendAmber,
  R: settingNames.legendRed,
  N: settingNames.legendNone,
};

/** The plan's own legend; where it says nothing of a rating, what a new plan says. */
export function ragLegend({ setting }: PlanSnapshot): RagMeaning[] {
  const usual = new Map(completeSettings([]).map(({ setting: name, value }) => [name, value]));
  return ragCodes.map((code) => {
    const name = legendSettings[code];
    const word = ragWord(code);
    const written = planText(setting(name)) ?? planText(usual.get(name)) ?? word;
    return { code, word, meaning: withoutWord(written, word) };
  });
}

/** The word stands before its meaning wherever that is printed: "Not rated: ongoing" means "Ongoing". */
function withoutWord(meaning: string, word: string): string {
  const start = `${word}:`.toLowerCase();
  const rest = meaning.toLowerCase().startsWith(start) ? meaning.slice(start.length).trim() : '';
  return rest === '' ? meaning : rest.charAt(0).toUpperCase() + rest.slice(1);
}
