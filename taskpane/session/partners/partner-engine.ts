// What syncing with partners needs of the toolkit: a part of the bundle of its own.
export { organisationsInOrder } from '../../../src/partners/handing-order.ts';
export { organisationKey } from '../../../src/partners/organisation.ts';
export { sharePartner } from '../../../src/partners/share-partner.ts';
export { syncPartners, undoPartners } from '../../../src/partners/sync-partners.ts';
export { keptSyncStore } from '../../../src/sync/sync-store.ts';
export { GatewayClient } from '../../../src/workbook/gateway/gateway-client.ts';
export { findPlanCell } from './find-plan-cell.ts';
export { partnerLists, sharedColumns } from './partner-lists.ts';
