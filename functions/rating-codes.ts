import { ragCodes } from '../src/indicator/rag-code.ts';
import { ragCount, ragPercentages } from '../src/indicator/rag-count.ts';
import { formatRag, parseRag, type RagScheme } from '../src/indicator/rag-text.ts';
import { onTrackShare, rollUp } from '../src/indicator/roll-up.ts';
import { aggregate, aggregateRow } from './call/aggregate.ts';
import { Choices } from './call/choices.ts';
import { rangeOf } from './call/range.ts';
import { readRag } from './call/read-rag.ts';
import { spill } from './call/spill.ts';

const schemes = new Choices<RagScheme>('scheme', ['indicator', 'action']);
const rollUpMethods = new Choices('method', ['worst', 'majority', 'share']);

/**
 * A rating in words, so that colour is never the only carrier.
 * @customfunction RAGTEXT
 * @param code - Rating: B, G, A, R or N, or in words.
 * @param [scheme] - What is rated, which changes the words: "indicator" (default) or "action".
 * @returns Text such as "Red - off track".
 * @example =HWB.RAGTEXT("R") // -> "Red - off track"
 * @example =HWB.RAGTEXT("A","action") // -> "Amber - some delay"
 * @source Colour and meaning in one text, as WCAG 2.2 asks for (1.4.1, use of colour).
 * @helpurl docs/functions.md#ragtext
 */
export function RAGTEXT(code: unknown[][], scheme?: unknown[][]): unknown[][] {
  return spill([code, scheme], (cell) => {
    const found = parseRag(cell.text(0));
    return 'error' in found
      ? found
      : { value: formatRag(found.value, cell.choice(1, schemes) ?? 'indicator') };
  });
}

/**
 * The code of a rating in words: "Green", "GREEN", "g", "Amber" or "yellow".
 * @customfunction RAGCODE
 * @param text - Rating in words, in any case.
 * @returns B, G, A, R or N; `#VALUE!` naming a text that is no rating.
 * @example =HWB.RAGCODE({"Yellow";"GREEN"}) // -> {"A";"G"}
 * @source Colours and letters as boards write them.
 * @helpurl docs/functions.md#ragcode
 */
export function RAGCODE(text: unknown[][]): unknown[][] {
  return spill([text], (cell) => parseRag(cell.text(0)));
}

/**
 * One rating for many: the worst, the most frequent, or the share that is Green or Blue; blanks and N are ignored.
 * @customfunction ROLLUP
 * @param codes - Ratings.
 * @param [method] - "worst" (default), "majority" (of equals the worse), or "share".
 * @param [weights] - A weight for each rating, 0 or more; 1 each by default.
 * @returns A rating, N where nothing is rated; for "share" a fraction from 0 to 1.
 * @example =HWB.ROLLUP({"G";"A";"";"N"}) // -> "A"
 * @example =HWB.ROLLUP({"G";"B";"R";"B"},"share") // -> 0.75
 * @source Worst, weighted majority, weighted share.
 * @helpurl docs/functions.md#rollup
 */
export function ROLLUP(codes: unknown[][], method?: unknown[][], weights?: unknown[][]): unknown[][] {
  return aggregate([codes, method, weights], (call) => {
    const ratings = call.list(0, readRag);
    const how = call.choice(1, rollUpMethods) ?? 'worst';
    const shares = rangeOf(weights).isBlank ? null : call.numbers(2);
    return how === 'share'
      ? onTrackShare(ratings, shares)
      : rollUp(ratings, { method: how, weights: shares });
  });
}

/**
 * How often each rating occurs: a row of five for B, G, A, R and N; blanks are not counted.
 * @customfunction RAGCOUNT
 * @param codes - Ratings.
 * @param [percent] - TRUE: whole percentages that add to 100. FALSE by default.
 * @returns Five counts, or percentages by the largest remainder; `#DIV/0!` for percentages of nothing.
 * @example =HWB.RAGCOUNT({"G";"A";"G";"R"}) // -> {0,2,1,1,0}
 * @example =HWB.RAGCOUNT({"G";"A";"R"},TRUE) // -> {0,34,33,33,0}
 * @source Hamilton's method of apportionment (largest remainder).
 * @helpurl docs/functions.md#ragcount
 */
export function RAGCOUNT(codes: unknown[][], percent?: unknown[][]): unknown[][] {
  return aggregateRow([codes, percent], (call) => {
    const ratings = call.list(0, readRag);
    const counts = call.boolean(1) ? ragPercentages(ratings) : { value: ragCount(ratings) };
    return 'error' in counts ? counts : { value: ragCodes.map((code) => counts.value[code]) };
  });
}
