import {
  type Arguments,
  type Conversion,
  type Convert,
  isLeftOut,
  notANumber,
  numberOr,
  ofSingles,
  part,
  unlessBlank,
  word,
} from './conversion.ts';

const wantsTwoCells: Conversion = { reason: 'a range to stay within has two targets' };
/** Differences smaller than this are noise of binary numbers. */
const digits = 10;

/** How much worse the first argument is than the second, by the polarity in the third. */
function shortfall(args: Arguments): string {
  const [actual, target] = [part(args, 0), part(args, 1)];
  const [below, above] = [`${target}-${actual}`, `${actual}-${target}`];
  const polarity = word(args, 2);
  if (polarity !== null || isLeftOut(args, 2))
    return `ROUND(${polarity === 'lower' ? above : below},${digits})`;
  return `ROUND(IF(${args[2]}="lower",${above},${below}),${digits})`;
}

/** `N` where there is no polarity; a range to stay within cannot be judged by one target. */
function byPolarity(args: Arguments, withoutPolarity: string, formula: string): string {
  if (isLeftOut(args, 2) || word(args, 2) !== null) return formula;
  return `IF(${args[2]}="none",${withoutPolarity},IF(${args[2]}="within range",NA(),${formula}))`;
}

/** A tolerance in the unit of the target. */
function allowance(args: Arguments, tolerance: string, mode: number): string {
  if (tolerance === '0') return '0';
  const share = `ROUND(ABS(${part(args, 1)})*${tolerance}/100,${digits})`;
  const way = word(args, mode);
  if (way === 'points' || way === 'absolute') return tolerance;
  if (way !== null || isLeftOut(args, mode)) return share;
  return `IF(OR(${args[mode]}="points",${args[mode]}="absolute"),${tolerance},${share})`;
}

function rag(args: Arguments): Conversion {
  const polarity = word(args, 2);
  if (polarity === 'within range') return wantsTwoCells;
  const notRated = `IF(COUNT(${args[0]})=1,"N",NA())`;
  if (polarity === 'none') return { formula: notRated };
  const worse = shortfall(args);
  const green = allowance(args, numberOr(args, 5, 0), 4);
  const amber = allowance(args, numberOr(args, 3, 5), 4);
  const rating = `IF(${worse}<=${green},"G",IF(${worse}<=${amber},"A","R"))`;
  const way = word(args, 4);
  const isShare = isLeftOut(args, 4) || way === 'percent';
  const guarded = isShare ? `IF(${part(args, 1)}=0,1/0,${rating})` : rating;
  return { formula: byPolarity(args, notRated, unlessBlank(args, [0, 1], guarded)) };
}

function onTrack(args: Arguments): Conversion {
  const polarity = word(args, 2);
  if (polarity === 'within range') return wantsTwoCells;
  if (polarity === 'none') return { formula: 'NA()' };
  const allowed = allowance(args, numberOr(args, 3, 0), 4);
  return { formula: byPolarity(args, 'NA()', unlessBlank(args, [0, 1], `${shortfall(args)}<=${allowed}`)) };
}

function gap(args: Arguments): Conversion {
  const polarity = word(args, 2);
  if (polarity === 'within range') return wantsTwoCells;
  const plain = `ROUND(${part(args, 0)}-${part(args, 1)},${digits})`;
  const better = shortfall(args);
  const value = polarity === 'none' ? plain : `-${better}`;
  return { formula: byPolarity(args, unlessBlank(args, [0, 1], plain), unlessBlank(args, [0, 1], value)) };
}

function direction(args: Arguments): Conversion {
  const [now, before] = [part(args, 0), part(args, 1)];
  const change = `ROUND(${now}-${before},${digits})`;
  const polarity = isLeftOut(args, 2) ? 'higher' : word(args, 2);
  const which = args[2] ?? '';
  const words = (higher: string, lower: string, neutral: string) => {
    if (polarity === 'higher') return `"${higher}"`;
    if (polarity === 'lower') return `"${lower}"`;
    if (polarity !== null) return `"${neutral}"`;
    return `IF(${which}="lower","${lower}",IF(OR(${which}="none",${which}="within range"),"${neutral}","${higher}"))`;
  };
  const rise = words('Improving (up)', 'Worsening (up)', 'Increasing (up)');
  const fall = words('Worsening (down)', 'Improving (down)', 'Decreasing (down)');
  const same = `ABS(${change})<=${numberOr(args, 3, 0)}`;
  return { formula: unlessBlank(args, [0, 1], `IF(${same},"No change",IF(${change}>0,${rise},${fall}))`) };
}

function actionRag(args: Arguments): Conversion {
  const [share, start, due, day] = [0, 1, 2, 3].map((index) => part(args, index));
  const status = isLeftOut(args, 4) ? '""' : (args[4] ?? '');
  const done = `IF(${share}>1,${share}/100,${share})`;
  const span = `(${due}-${start})`;
  const reached = (threshold: string) =>
    `ROUND(IF(${span}=0,1,${span})*${done},${digits})>=ROUND(IF(${span}=0,1,${day}-${start})*${threshold},${digits})`;
  const rating = `IF(${reached(numberOr(args, 5, 0.9))},"G",IF(${reached(numberOr(args, 6, 0.7))},"A","R"))`;
  const late = `AND(${status}<>"ongoing",COUNT(${args[2]})=1,${day}>${due})`;
  const waits = `OR(${status}="ongoing",${status}="not started",COUNT(${args[2]})=0,AND(COUNT(${args[1]})=1,${day}<${start}))`;
  const judged = `IF(${late},"R",IF(${waits},"N",IF(COUNT(${args[0]},${args[1]})<2,NA(),${rating})))`;
  const dated = `IF(COUNT(${args[3]})=0,NA(),IF(AND(COUNT(${args[1]},${args[2]})=2,${due}<${start}),${notANumber},${judged}))`;
  const complete = `OR(${status}="complete",AND(COUNT(${args[0]})=1,${done}>=1))`;
  return { formula: `IF(${status}="withdrawn","N",IF(${complete},"B",${dated}))` };
}

function finalRag(args: Arguments): Conversion {
  const [automatic, override, reason, until, day] = args;
  const standing = isLeftOut(args, 3) ? '' : `,OR(${until}="",${day}<=${until})`;
  const overridden = `AND(${override}<>"",TRIM(${reason})<>""${standing})`;
  return { formula: `IF(${overridden},${override},IF(${automatic}="",NA(),${automatic}))` };
}

function rollUp(args: Arguments): Conversion {
  const [codes] = args;
  const isReference = /^[\w.$:!'\s\\[\]#,@]+$/.test(codes ?? '');
  if (!isReference) return { reason: 'it counts ratings that stand in no cells' };
  if (!isLeftOut(args, 2)) return { reason: 'it weighs the ratings' };
  const count = (code: string) => `COUNTIF(${codes},"${code}")`;
  const worst = `IF(${count('R')}>0,"R",IF(${count('A')}>0,"A",IF(${count('G')}>0,"G",IF(${count('B')}>0,"B","N"))))`;
  const rated = ['B', 'G', 'A', 'R'].map(count).join('+');
  const share = `IF(${rated}=0,NA(),(${count('G')}+${count('B')})/(${rated}))`;
  const method = isLeftOut(args, 1) ? 'worst' : word(args, 1);
  if (method === 'worst') return { formula: worst };
  return method === 'share' ? { formula: share } : { reason: 'it looks for the most frequent rating' };
}

export const ratingConversions: readonly (readonly [name: string, convert: Convert])[] = [
  ['RAG', ofSingles(rag)],
  ['ONTRACK', ofSingles(onTrack)],
  ['GAP', ofSingles(gap)],
  ['DIRECTION', ofSingles(direction)],
  ['ACTIONRAG', ofSingles(actionRag)],
  ['FINALRAG', ofSingles(finalRag)],
  ['ROLLUP', rollUp],
];
