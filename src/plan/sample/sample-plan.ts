import { emptyPlan, type Plan } from '../plan.ts';
import { communityActions } from './sample-community-actions.ts';
import { sampleIndicators } from './sample-indicators.ts';
import { isolationActions } from './sample-isolation-actions.ts';
import { sampleMeasurements } from './sample-measurements.ts';
import { sampleAmbitions, sampleObjectives } from './sample-objectives.ts';
import { sampleEvidence, samplePartners, sampleUpdates } from './sample-record.ts';
import { identifyRows } from './sample-row.ts';
import { sampleSettings } from './sample-settings.ts';

/**
 * A plan to try things on: two objectives of a council that does not exist, at the end of the strategy's first year.
 *
 * Its faults are those of real plans: the time bank stands under both objectives with different leads and dates, as
 * the social prescribing pilot does, a target and an action are still to be confirmed, and a lead is missing.
 */
export const samplePlan: Plan = {
  ...emptyPlan,
  settings: sampleSettings,
  objectives: sampleObjectives,
  ambitions: sampleAmbitions,
  actions: identifyRows('act', [...isolationActions, ...communityActions]),
  updates: sampleUpdates,
  indicators: sampleIndicators,
  measurements: sampleMeasurements,
  evidence: sampleEvidence,
  partners: samplePartners,
};
