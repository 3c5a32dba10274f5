import type { PartnersState } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { formatPlural } from '../parts/format-number.ts';
import { Icon } from '../parts/icon.tsx';
import { GatewayLine } from './gateway-line.tsx';
import { MatchList } from './match-list.tsx';
import { PartnerCard } from './partner-card.tsx';
import { ShareSection } from './share-section.tsx';
import { SharedCard } from './shared-card.tsx';
import { askingAgain, syncBlock } from './sync-block.ts';
import { useLookAgain } from './use-look-again.ts';

/** The Partners view under its heading: a part of the bundle of its own, loaded when somebody opens it. */
export function PartnersBody({ content: all }: { readonly content: PartnersState }) {
  const { state, actions } = usePane();
  const { gateway, matches, shared } = all;
  const blocked = syncBlock(gateway);
  useLookAgain(actions.lookAtGateway);
  const partners = all.partners.filter(({ address }) => address !== null);
  const conflicts = partners.reduce((sum, partner) => sum + partner.conflicts.length, 0);
  return (
    <>
      <GatewayLine gateway={gateway} />
      {shared === null ? null : <SharedCard shared={shared} />}
      {matches === null ? null : <MatchList matches={matches} />}
      {partners.length === 0 ? (
        <p class="lead">
          The plan is not shared with anyone yet. A partner edits their own rows in a Google Sheet; Sync
          brings both together, and nobody’s words are lost.
        </p>
      ) : (
        <>
          <div class="sync-all">
            <Button
              look="primary"
              disabled={blocked !== null || state.busy !== null}
              describedBy="sync-all-hint"
              onPress={() => actions.sync(null)}
            >
              <Icon name="refresh" /> Sync with all partners
            </Button>
            <p class="hint" id="sync-all-hint">
              {blocked ??
                askingAgain(gateway) ??
                (conflicts > 0
                  ? `${formatPlural(conflicts, 'conflict waits', 'conflicts wait')} for you below.`
                  : 'Takes in what partners changed, and sends them what you changed.')}
            </p>
          </div>
          {partners.map((partner) => (
            <PartnerCard key={partner.organisation} partner={partner} blocked={blocked} />
          ))}
        </>
      )}
      <ShareSection organisations={all.others} hasPartners={partners.length > 0} blocked={blocked} />
    </>
  );
}
