import { describe, expect, it } from 'vitest';
import { loadBundle } from './bundle/load-bundle.ts';
import { parseArray, parseCall } from './bundle/parse-call.ts';

const bundle = loadBundle();

/** What a formula spills. */
function shown(formula: string): unknown[][] {
  const { id, args } = parseCall(formula);
  return bundle.call(id, ...args);
}

const notAvailable = (reason: RegExp) => ({ error: '#N/A', reason: expect.stringMatching(reason) });
const badValue = (reason: RegExp) => ({ error: '#VALUE!', reason: expect.stringMatching(reason) });

describe('values that are known', () => {
  it.each([
    // The trajectories of two plans, as printed in them.
    ['=HWB.TRAJECTORY(558,2016,650,2021,,0)', '{558,576,595,613,632,650}'],
    ['=HWB.TRAJECTORY(10.7,2016,8,2021,,2)', '{10.7,10.16,9.62,9.08,8.54,8}'],
    ['=HWB.TRAJECTORY(0.798,2016,0.804,2021,,3)', '{0.798,0.799,0.8,0.802,0.803,0.804}'],
    ['=HWB.TRAJECTORY(66.4,2016,67,2021,,2)', '{66.4,66.52,66.64,66.76,66.88,67}'],
    ['=HWB.TRAJECTORY(70.7,2016,77,2021,,2)', '{70.7,71.96,73.22,74.48,75.74,77}'],
    ['=HWB.TRAJECTORY({558;66.4},2016,{650;67},2021,{2016,2021},{0;2})', '{558,650;66.4,67}'],
    ['=HWB.TRAJECTORY(558,"2016/17",650,"2021/22","2018",0)', '595'],
    ['=HWB.TRAJECTORY(558,2016,650,2021,2030,0)', '650'],
    ['=HWB.TRAJECTORY("",2016,1,2018,,,"milestone")', '{"","",1}'],
    ['=HWB.TRAJECTORY(100,2016,121,2018,,,"geometric")', '{100,110,121}'],
    // Rows of different lengths end in blanks.
    ['=HWB.TRAJECTORY({1;2},2016,{3;4},{2018;2017})', '{1,2,3;2,4,""}'],
    ['=HWB.EXPECTED(0,"1 April 2016",73,"2017-04-01","11/04/2016")', '2'],
    ['=HWB.PROGRESS(10.7,{11;9.8;8;7},8,TRUE)', '{-0.111111111111111;0.333333333333333;1;1}'],
    ['=HWB.PROGRESS(0,15,10)', '1.5'],
    ['=HWB.GAP({37;35;40},{36,38},"within range")', '{1;-1;-2}'],
    ['=HWB.FORECAST({10;12;14},{"2014/15";"2015/16";"2016/17"},{2018,2019})', '{18,20}'],
    ['=HWB.RAG({95;94.9;100;0.95},{100;100;100;1})', '{"A";"R";"G";"A"}'],
    ['=HWB.RAG(8,10,"none")', '"N"'],
    ['=HWB.RAG(37,{36;38},"within range")', '"G"'],
    ['=HWB.RAG({34;37;39},{36,38},"within range",5)', '{"R";"G";"A"}'],
    ['=HWB.RAG(97,100,"higher is better",5,"percent",3)', '"G"'],
    ['=HWB.ONTRACK({594;595},595,"higher",{0,1},"points")', '{FALSE,TRUE;TRUE,TRUE}'],
    ['=HWB.ACTIONRAG({100%;40;0.4},DATE(2016,4,1),DATE(2017,4,1),DATE(2016,10,1))', '{"B";"A";"A"}'],
    ['=HWB.ACTIONRAG(50%,DATE(2016,4,1),DATE(2017,4,1),DATE(2017,4,2))', '"R"'],
    ['=HWB.ACTIONRAG(50%,DATE(2016,4,1),DATE(2017,4,1),DATE(2017,4,1))', '"R"'],
    ['=HWB.ACTIONRAG(50%,DATE(2016,4,1),"",DATE(2017,4,2),{"Ongoing","Withdrawn","Done"})', '{"N","N","B"}'],
    ['=HWB.FINALRAG({"#N/A";"R"},"A",{"Data are late";""})', '{"A";"R"}'],
    ['=HWB.FINALRAG("R","G","Met since",DATE(2017,3,31),DATE(2017,4,1))', '"R"'],
    ['=HWB.RAGTEXT({"g";"Blue";"n"})', '{"Green - on track";"Blue - complete";"Not rated"}'],
    ['=HWB.DIRECTION({10;9},{9;10},{"lower";"lower"})', '{"Worsening (up)";"Improving (down)"}'],
    ['=HWB.DIRECTION(10.4,10,"none",0.5)', '"No change"'],
    ['=HWB.ROLLUP({"G","G","R"},"majority")', '"G"'],
    ['=HWB.ROLLUP({"G","G","R"},"majority",{1,1,5})', '"R"'],
    ['=HWB.DELIVERY("ongoing",,{"kind","start"})', '{"ongoing",""}'],
    ['=HWB.DELIVERY({"October";"March"},"2016/17","due")', '{42674;42825}'],
    ['=HWB.DUE(42826)', '42826'],
    ['=HWB.OVERDUE("March 2017",DATE(2017,6,1),{"In progress";"Complete"})', '{62;0}'],
    [
      '=HWB.FINYEAR({41729;41730},{"14/15","2014-15","2014/2015","fy15"})',
      '{"13/14","2013-14","2013/2014","FY14";"14/15","2014-15","2014/2015","FY15"}',
    ],
    ['=HWB.FINYEARSTART({"14/15","2014-15","2014 to 2015","FY15"})', '{41730,41730,41730,41730}'],
    ['=HWB.DATALAG({"2014/15";2015;42094},DATE(2016,5,1))', '{13;4;13}'],
    ['=HWB.LINKS({"2/3";"1, 2 & 3";4;""})', '{2,3,"";1,2,3;4,"","";"","",""}'],
    ['=HWB.RATE({0;9;10},100000,,,"lower")', '{0;4.115373097378;4.787449913968}'],
    ['=HWB.ISR({10;20},{1000;1000},{100;200},{10000;10000},"rate",,1000)', '15'],
    ['=HWB.COMPARE({20;12.5;5},{18;11;4},{22;13;6},12)', '{"Higher";"Similar";"Lower"}'],
    ['=HWB.XMR({5;5;5})', '{5,5,5,5,"";5,5,5,5,"";5,5,5,5,""}'],
  ])('%s is %s', (formula, value) => {
    const found = shown(formula);
    const expected = parseArray(value);
    expect(found.map((row) => row.length)).toEqual(expected.map((row) => row.length));
    for (const [row, cells] of expected.entries()) {
      for (const [place, cell] of cells.entries()) {
        const there = found[row]?.[place];
        if (typeof cell === 'number') expect(there).toBeCloseTo(cell, 9);
        else expect(there).toBe(cell);
      }
    }
  });

  it.each([
    ['=HWB.TRAJECTORY(558,2016,"to be confirmed",2021,2018)', notAvailable(/^Target not set$/)],
    ['=HWB.TRAJECTORY(558,2016,"",2021)', notAvailable(/^Target not set$/)],
    ['=HWB.TRAJECTORY(558,2016,650,2021,2015)', notAvailable(/before the baseline year/)],
    ['=HWB.TRAJECTORY(558,2021,650,2021,2021)', { error: '#NUM!', reason: '' }],
    ['=HWB.TRAJECTORY(558,2016,650,2021,2018,0,"wavy")', badValue(/"wavy" is not a method.*"linear"/)],
    ['=HWB.PROGRESS(5,5,5)', { error: '#DIV/0!', reason: '' }],
    ['=HWB.FORECAST({10;12},{2014;2015},2018)', notAvailable(/at least 3 points/)],
    ['=HWB.RAG("",100)', notAvailable(/no actual value/)],
    ['=HWB.RAG(5,0)', { error: '#DIV/0!', reason: '' }],
    ['=HWB.RAGCODE("Puce")', badValue(/"Puce" is not a rating/)],
    ['=HWB.FINALRAG("","","")', notAvailable(/no rating/)],
    ['=HWB.DUE("ongoing")', notAvailable(/./)],
    ['=HWB.DUE("to be confirmed")', notAvailable(/./)],
    ['=HWB.OVERDUE("March 2017","")', notAvailable(/as-at date/)],
    ['=HWB.FINYEARSTART("2014/16")', badValue(/"2014\/16" is not a financial year/)],
    ['=HWB.LINKS(42796)', badValue(/turned a link into the date 2 March 2017/)],
    ['=HWB.LEADS("")', notAvailable(/Nobody is named/)],
    ['=HWB.DSR({1;2},{1000;1000},{1;1})', notAvailable(/^Suppressed$/)],
    ['=HWB.PROPORTION(1,0)', { error: '#DIV/0!', reason: '' }],
    ['=HWB.PROPORTION(1,2,95)', { error: '#NUM!', reason: '' }],
    ['=HWB.PROPORTION(1,2,,,"middle")', badValue(/"middle" is not a part of an estimate/)],
    ['=HWB.RATE(12,1000,1,,"upper")', { error: '#NUM!', reason: '' }],
    ['=HWB.QUANTILE({1;2},4)', notAvailable(/fewer values than groups/)],
    [
      '=HWB.ACTIONRAG(50%,DATE(2016,4,1),DATE(2017,4,1),DATE(2016,10,1),"Mostly")',
      badValue(/"Mostly" is not a status/),
    ],
  ])('%s has no value, and says why', (formula, error) => {
    expect(shown(formula)[0]?.[0]).toEqual(error);
  });

  it('gives a failed whole as one error, however wide the result would have been', () => {
    expect(shown('=HWB.XMR({1;2;3},"maybe")')).toEqual([[badValue(/neither TRUE nor FALSE/)]]);
    expect(shown('=HWB.FUNNEL({1;2},{3})')).toEqual([[badValue(/as many numerators as denominators/)]]);
  });
});
