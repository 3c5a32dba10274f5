import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import type { SheetLayout } from '../../src/workbook/sheet-layout.ts';

/** The sample plan, as `npm start` opens it. */
export const wholePlan: readonly SheetLayout[] = planLayouts(samplePlan);

/** A workbook to start a plan in. */
export const emptyBook: readonly SheetLayout[] = [{ name: 'Sheet1', rows: [], columnWidths: [] }];

const isOfC3 = ({ objective }: { readonly objective: string | null }) => objective === 'C3';

/** One objective of the sample with its action without a lead left out: no errors, and warnings that fit into a picture. */
export const readyPlan: readonly SheetLayout[] = planLayouts({
  ...samplePlan,
  objectives: samplePlan.objectives.filter(({ ref }) => ref === 'C3'),
  ambitions: samplePlan.ambitions.filter(isOfC3),
  actions: samplePlan.actions
    .filter((action) => isOfC3(action) && action.ref !== 'H')
    .map((action) => ({ ...action, seeAlso: null })),
  updates: samplePlan.updates.filter(({ action }) => action?.startsWith('C3 ') && action !== 'C3 H'),
  indicators: samplePlan.indicators.filter(isOfC3),
  measurements: samplePlan.measurements.filter(({ indicator }) => indicator?.startsWith('C3 ')),
  evidence: samplePlan.evidence.filter(isOfC3),
});

/** What people type wrong in a plan: cells of the Actions sheet, and what stands there as text. */
export const slips: readonly (readonly [cell: string, text: string])[] = [
  ['J5', '31/10/2017'],
  ['J8', '30.6.2017'],
  ['K9', 'In progres'],
  ['L5', '130%'],
];

/** A document as it lives in a mail: a table that was pasted, with dates and leads to look over. */
export const pastedDocument = `Objective D2: More people of working age are active each week

Ref	Action	Outcome	Action lead	Delivery date	RAG
A	Open four park gyms.	People train outdoors without a fee.	Parks Manager / tbc	by the end of Q2	G
B	Train twelve walk leaders.	Each ward has a weekly walk.	Head of Leisure	Apr-17	A
C	Offer cycle training to every large employer.	Fewer short journeys by car.	Transport Planner, Public Health Manager	2016-2018	G
D	Map free activities and publish the map.	People find what there is near them.	Communications Officer	31 March 2017	B

Indicator	Baseline	Target	Target year
Adults active for 150 minutes a week	54.2% (2014/15)	60%	2020

The plan was agreed in July and is reviewed each quarter.
`;
