import type { RagCode } from '../../indicator/rag-code.ts';
import { parseRag, ragSpellings } from '../../indicator/rag-text.ts';
import { statusSpellings } from '../../indicator/spellings.ts';
import {
  type Arguments,
  type Conversion,
  type Convert,
  converting,
  isLeftOut,
  isNumberOrBlank,
  literal,
  notANumber,
  part,
  standsInCell,
  wrongValue,
} from './conversion.ts';
import { isListed, wordOf } from './words.ts';

const notListed = (what: string) =>
  `its ${what} stands in a cell without a drop-down list, where it may be any word`;

/** A threshold as a share: like the function, above 1 it is percent. */
function threshold(args: Arguments, index: number, usual: number): number | null {
  const number = literal(args, index, usual);
  return number !== null && number > 1 ? number / 100 : number;
}

function actionRag(args: Arguments): Conversion {
  const state = wordOf(args, 4, statusSpellings, 'status');
  if ('reason' in state) return state;
  if ('cell' in state && !isListed(args, 4)) return { reason: notListed('status') };
  const [green, amber] = [threshold(args, 5, 0.9), threshold(args, 6, 0.7)];
  if (green === null || amber === null) return { reason: standsInCell('thresholds') };
  if (amber > green && !isLeftOut(args, 6)) return { reason: 'its Amber threshold lies above its Green one' };
  const is = (...choices: (keyof typeof ratedAs)[]) =>
    'cell' in state
      ? `OR(${choices.map((choice) => `${state.cell}="${choice}"`).join(',')})`
      : String(choices.includes(state.word ?? 'in progress')).toUpperCase();
  const [share = '', start = '', due = '', day = ''] = [0, 1, 2, 3].map((index) => part(args, index));
  const done = `IF(N(${share})>1,${share}/100,N(${share}))`;
  const isLate = `AND(NOT(${is('ongoing')}),N(${due})>0,INT(N(${day}))>INT(N(${due})))`;
  const waits = `OR(${is('ongoing', 'not started')},N(${due})=0,AND(N(${start})>0,INT(${day})<INT(N(${start}))))`;
  const span = `(INT(${due})-INT(${start}))`;
  const reached = (needed: number) =>
    `ROUND(IF(${span}=0,1,${span})*${done},10)>=ROUND(IF(${span}=0,1,INT(${day})-INT(${start}))*${needed},10)`;
  const rating = `IF(${reached(green)},"G",IF(${reached(Math.min(amber, green))},"A","R"))`;
  const judged = `IF(${isLate},"R",IF(${waits},"N",IF(OR(NOT(ISNUMBER(${args[0]})),N(${start})=0),NA(),${rating})))`;
  const areReversed = `AND(N(${start})>0,N(${due})>0,INT(N(${due}))<INT(N(${start})))`;
  const dated = `IF(N(${day})=0,NA(),IF(${areReversed},${notANumber},${judged}))`;
  const isComplete = `OR(${is('complete')},${done}=1)`;
  const rated = `IF(OR(N(${share})<0,N(${share})>100),${notANumber},IF(${isComplete},"B",${dated}))`;
  const isRead = [isNumberOrBlank(args, 0), isDay(args, 1), isDay(args, 2), isDay(args, 3)].join(',');
  const formula = `IF(AND(${isRead}),${rated},${wrongValue})`;
  if ('word' in state) return { formula: state.word === 'withdrawn' ? '"N"' : formula };
  return { formula: `IF(${is('withdrawn')},"N",${formula})` };
}

/** Words that the status of a plan may be, which its drop-down list holds. */
const ratedAs = { 'not started': 1, 'in progress': 1, ongoing: 1, complete: 1, withdrawn: 1 } as const;

/** A day that Excel can count, or a blank; 0 counts as one. */
function isDay(args: Arguments, index: number): string {
  const day = part(args, index);
  return `IF(ISNUMBER(${args[index]}),OR(${day}=0,AND(${day}>=1,${day}<2958466)),${day}="")`;
}

/** The code of the rating that a cell or a formula names, by its place among them; any other text is an error. */
function codeOf(rating: string): string {
  const words = Object.entries(ragSpellings);
  const places = words.map(([, code]) => 1 + codes.indexOf(code));
  return `MID("${codes}",SUMPRODUCT((TRIM(${rating})={${words.map(([word]) => `"${word}"`).join(',')}})*{${places.join(',')}}),1)`;
}

const codes = 'BGARN';

/** A rating as a formula: a code where it is written out, the cell itself where a drop-down list allows codes only. */
function ratingOf(args: Arguments, index: number): Conversion {
  const written = /^"([^"]*)"$/.exec(args[index] ?? '')?.[1];
  if (written === undefined)
    return { formula: isListed(args, index) ? part(args, index) : codeOf(args[index] ?? '') };
  if (written.trim() === '') return { formula: '""' };
  const code = parseRag(written);
  return 'error' in code
    ? { reason: `it has no rating "${written}"` }
    : { formula: `"${code.value satisfies RagCode}"` };
}

function finalRag(args: Arguments): Conversion {
  const [automatic, override] = [ratingOf(args, 0), ratingOf(args, 1)];
  if ('reason' in automatic) return automatic;
  if ('reason' in override) return override;
  if (!isListed(args, 1) && !args[1]?.startsWith('"')) return { reason: notListed('override') };
  const calculated = automatic.formula === '""' ? 'NA()' : automatic.formula;
  if (override.formula === '""') return { formula: calculated };
  const [reason = '', until = '', day = ''] = [2, 3, 4].map((index) => part(args, index));
  const isOpen = `IF(N(${day})=0,NA(),INT(${day})<=INT(${until}))`;
  const lasts = isLeftOut(args, 3)
    ? 'TRUE'
    : isLeftOut(args, 4)
      ? `IF(N(${until})=0,TRUE,NA())`
      : `IF(N(${until})=0,TRUE,${isOpen})`;
  const stands = `IF(OR(${override.formula}="",TRIM(${reason})=""),FALSE,${lasts})`;
  const final = `IF(${stands},${override.formula},${calculated})`;
  const days = [3, 4].filter((index) => !isLeftOut(args, index)).map((index) => isDay(args, index));
  return { formula: days.length > 0 ? `IF(AND(${days.join(',')}),${final},${wrongValue})` : final };
}

function rollUp(args: Arguments): Conversion {
  const [cells = ''] = args;
  if (!/^[\w.$:!'\s\\[\]#,@]+$/.test(cells)) return { reason: 'it counts ratings that stand in no cells' };
  if (!isLeftOut(args, 2)) return { reason: 'it weighs the ratings' };
  const method = wordOf(args, 1, { worst: 'worst', majority: 'majority', share: 'share' }, 'method');
  if ('reason' in method) return method;
  if ('cell' in method) return { reason: standsInCell('method') };
  if (method.word === 'majority') return { reason: 'it looks for the most frequent rating' };
  // Word by word, so that ranges of any shape do; COUNTIF would not look past spaces around a word.
  const countOf = (words: readonly string[]) =>
    `SUMPRODUCT(0+${words.map((word) => `(TRIM(${cells})="${word}")`).join('+')})`;
  const count = (...wanted: RagCode[]) =>
    countOf(Object.keys(ragSpellings).filter((word) => wanted.includes(ragSpellings[word] ?? 'N')));
  const worst = `IF(${count('R')}>0,"R",IF(${count('A')}>0,"A",IF(${count('G')}>0,"G",IF(${count('B')}>0,"B","N"))))`;
  const rated = count('B', 'G', 'A', 'R');
  const share = `IF(${rated}=0,NA(),${count('G', 'B')}/${rated})`;
  const isRead = `${countOf(['', ...Object.keys(ragSpellings)])}=ROWS(${cells})*COLUMNS(${cells})`;
  return { formula: `IF(${isRead},${method.word === 'share' ? share : worst},${wrongValue})` };
}

export const actionConversions: readonly (readonly [name: string, convert: Convert])[] = [
  ['ACTIONRAG', converting({ required: 4, numbers: [0, 1, 2, 3, 5, 6] }, actionRag)],
  ['FINALRAG', converting({ required: 3, numbers: [3, 4] }, finalRag)],
  ['ROLLUP', converting({ required: 1, numbers: [], ranges: [0] }, rollUp)],
];
