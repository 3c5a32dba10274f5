import { planTables } from '../../plan/plan.ts';
import { defineHeadings, type Headings } from './header-words.ts';

/** What a column of an action table can hold. `method`, `milestone` and `measure` join the field nearest to them. */
export type ActionField =
  | 'ref'
  | 'goal'
  | 'objective'
  | 'ambition'
  | 'action'
  | 'method'
  | 'milestone'
  | 'outcome'
  | 'measure'
  | 'leads'
  | 'support'
  | 'organisation'
  | 'indicators'
  | 'delivery'
  | 'start'
  | 'due'
  | 'status'
  | 'percentComplete'
  | 'progress'
  | 'rag'
  | 'seeAlso'
  | 'references'
  | 'nationalOutcomes';

const { actions, objectives, ambitions } = planTables;

function own(column: { readonly header: string; readonly aliases?: readonly string[] }): string {
  return [column.header, ...(column.aliases ?? [])].join(';');
}

/** How boards head the columns of their action tables, our own headers and aliases first. */
export const actionHeadings: Headings<ActionField> = defineHeadings({
  action: `${own(actions.columns.action)};what;what will we do;what are we going to do;what needs to happen;task;activity;key activity;key task;key step;deliverable;intervention;project;initiative;step;action required;agreed action;commitment;planned activity;actions to be taken;description of action;action description;action to achieve objective;area of work;workstream action`,
  ref: `${own(actions.columns.ref)};ref no;reference no;reference number;number;no;id;#;item;item no;action number;action id;serial;code`,
  leads: `${own(actions.columns.leads)};who;lead officer;responsible officer;responsible person;responsibility;accountable;accountable officer;action owner;by whom;named lead;lead person;lead name;lead and partners;lead officers;lead responsibility;sro;delivery lead`,
  support:
    'support;supported by;supporting officer;partner;supporting partner;key partner;other partner;partners involved;delivery partner;contributor',
  organisation: `${own(actions.columns.organisation)};lead agency;agency;lead partner;responsible organisation;lead body;organisation responsible`,
  delivery: `${own(actions.columns.delivery)};when;target date;timeframe;time frame;time scale;timeline;timing;date;date for completion;target completion date;completion;completed by;due by;planned completion;delivery timescale;milestones and timescales;by`,
  start: `${own(actions.columns.start)};start;from;commencement date;date started`,
  due: `${own(actions.columns.due)};due;end;finish;finish date;target end date`,
  milestone: 'milestone;key milestone;delivery milestone;milestones and deliverables',
  outcome: `${own(actions.columns.outcome)};intended outcome;desired outcome;impact;intended impact;expected impact;benefit;expected benefit;what difference will it make;what difference will this make;what will success look like;result;expected result;output;target outcome`,
  measure:
    'measure;success measure;measure of success;success criteria;how will we know;how will we measure success;how will we know it has worked;kpi;key performance indicator;performance measure;performance indicator;metric;outcome measure;evidence of success;measured by',
  method:
    'how;how will we do it;how will we do this;how will this be done;approach;delivery method;step to delivery',
  indicators: `${own(actions.columns.indicators)};linked indicator;indicator ref;outcome framework indicator`,
  status: `${own(actions.columns.status)};action status;current status;delivery status`,
  percentComplete: `${own(actions.columns.percentComplete)};percentage complete;progress %`,
  progress: `${own(actions.columns.progress)};progress update;latest update;latest position;current position;status update;note;narrative;position;comment;progress made;highlight;latest progress;end of year position;year end position;progress commentary;where are we now;how are we doing;what has been done;what have we done so far;outturn;position statement;progress since last meeting;monitoring`,
  rag: `${own(actions.columns.rag)};progress rag;overall rag;rating;brag;bragg;brag rating;bragg rating;brag status;traffic light;current rag;delivery confidence;rag progress;r a g;year end rag;rag score`,
  objective: `${own(actions.columns.objective)};${own(objectives.columns.objective)};strategic objective;outcome area;what do we want to achieve;what we want to achieve;key objective`,
  ambition: `${own(ambitions.columns.ambition)};three year ambition;vision;long term ambition`,
  goal: `${own(objectives.columns.goal)};strategic priority;priority area;strategic goal;strategic aim;pillar;strand;domain;workstream;life course stage;programme`,
  seeAlso: `${own(actions.columns.seeAlso)};related action;links to other plans;link to other action plan`,
  references: `${own(actions.columns.references)};source document;strategy link;link to strategy;linked strategy;related plan;policy context;supporting document;link to other strategies`,
  nationalOutcomes: `${own(actions.columns.nationalOutcomes)};national outcome;phof;phof indicator;outcome framework reference;national indicator;phof ascof nhsof`,
});
