import { useId, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../../src/dates/format-date.ts';
import { momentText } from '../../../src/dates/moment-text.ts';
import type { PartnerState } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { clipText } from '../parts/clip-text.ts';
import { ClippedText } from '../parts/clipped-text.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { InlineConfirm } from '../parts/inline-confirm.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { sheetAddress } from '../parts/sheet-address.ts';
import { useKeepFocus } from '../use-keep-focus.ts';
import { ConflictList } from './conflict-list.tsx';
import { GuardCard } from './guard-card.tsx';
import { SyncOutcome } from './sync-outcome.tsx';
import { standing } from './sync-words.ts';

interface PartnerCardProps {
  readonly partner: PartnerState;
  /** Why nothing can be synced; `null` where it can. */
  readonly blocked: string | null;
}

/** A partner that the plan is shared with: how they stand, and what can be done. */
export function PartnerCard({ partner, blocked }: PartnerCardProps) {
  const { state, actions } = usePane();
  const [isAsking, setAsking] = useState(false);
  const card = useRef<HTMLElement>(null);
  const id = useId();
  useKeepFocus(card);
  const { organisation, address, report, fault } = partner;
  const isOff = blocked !== null || state.busy !== null;
  const name = clipText(organisation, 80);
  const words = standing(partner);
  return (
    <section class="card partner" aria-labelledby={id} ref={card}>
      <h2 id={id} tabIndex={-1} data-focus>
        <bdi>{name}</bdi>
      </h2>
      <p class="muted">
        {partner.lastSynced === null ? 'Not synced yet' : `Last synced ${formatDate(partner.lastSynced)}`}
        {words === '' ? null : (
          <>
            {' · '}
            <ClippedText text={words} limit={80} />
          </>
        )}
      </p>
      {address === null ? null : (
        <p class="sheet-line">
          <OutsideLink address={address} check={sheetAddress}>
            Open the sheet<span class="only-heard"> of {name}</span>
          </OutsideLink>
          {sheetAddress(address) === null ? null : (
            <CopyButton text={address} look="subtle" label={`Copy address of the sheet of ${name}`}>
              Copy address
            </CopyButton>
          )}
        </p>
      )}
      <div class="buttons">
        <Button disabled={isOff} label={`Sync with ${name}`} onPress={() => actions.sync(organisation)}>
          <Icon name="refresh" /> Sync
        </Button>
        {partner.undoable !== null ? (
          <Button
            disabled={isOff}
            expanded={isAsking}
            label={`Undo last sync with ${name}`}
            onPress={() => setAsking(!isAsking)}
          >
            <Icon name="undo" /> Undo last sync
          </Button>
        ) : null}
      </div>
      {isAsking && partner.undoable !== null ? (
        <InlineConfirm
          title="Undo the last sync?"
          confirm="Undo it"
          onConfirm={() => {
            setAsking(false);
            void actions.undoSync(organisation);
          }}
          onCancel={() => {
            setAsking(false);
            document.getElementById(id)?.focus();
          }}
        >
          <p>
            It was on {momentText(new Date(partner.undoable))}. Undoing puts back what it changed in the plan
            and in the sheet of <bdi>{name}</bdi>. What somebody has changed since stays as it is, and you are
            told.
          </p>
        </InlineConfirm>
      ) : null}
      {fault === null ? null : (
        <div class="notice notice-error">
          <Icon name="error" />
          <p class="notice-text">
            <ClippedText text={fault} />
          </p>
        </div>
      )}
      {report?.status === 'unknown' ? (
        <div class="notice notice-warning">
          <Icon name="warning" />
          <p class="notice-text">
            The connection broke while their sheet was written. Sync again: the next sync finds out what
            became of it, and nothing is written twice.
          </p>
        </div>
      ) : null}
      {report?.status === 'stopped' ? (
        <GuardCard organisation={organisation} report={report} blocked={blocked} />
      ) : null}
      {report?.status === 'done' ? <SyncOutcome report={report} /> : null}
      <ConflictList partner={partner} blocked={blocked} />
    </section>
  );
}
