import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ShareMatch, ShareMatches } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { formatPlural } from '../parts/format-number.ts';
import { OutsideLink } from '../parts/outside-link.tsx';
import { sheetAddress } from '../parts/sheet-address.ts';
import { ShowMore, usePaged } from '../parts/show-more.tsx';

/** Rows of an existing sheet that seem to be rows of the plan: a person says whether they are. */
export function MatchList({ matches: share }: { readonly matches: ShareMatches }) {
  const { state, actions } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const paged = usePaged(share.matches, 20);
  const id = useId();
  useLayoutEffect(() => heading.current?.focus(), []);
  const isBusy = state.busy !== null;
  return (
    <section class="confirm matches" aria-labelledby={id} data-paged>
      <h2 id={id} ref={heading} tabIndex={-1}>
        Are these the same rows?
      </h2>
      <p>
        In the sheet of{' '}
        <strong>
          <ClippedText text={share.organisation} limit={80} />
        </strong>{' '}
        {formatPlural(share.matches.length, 'row seems', 'rows seem')} to be in the plan already. Nothing has
        been written yet; rows that are not listed come in as new ones.{' '}
        <OutsideLink address={share.address} check={sheetAddress}>
          Open the sheet
        </OutsideLink>
      </p>
      <ul class="items">
        {paged.shown.map((match, index) => (
          <MatchItem key={index} match={match} />
        ))}
      </ul>
      <ShowMore paged={paged} what="matches" />
      <div class="buttons">
        <Button look="primary" disabled={isBusy} onPress={() => actions.confirmMatches(true)}>
          Confirm and share
        </Button>
        <Button disabled={isBusy} onPress={() => actions.confirmMatches(false)}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

const how: Readonly<Record<ShareMatch['by'], string>> = {
  key: 'matched by its key',
  text: 'matched by its text',
  likeness: 'matched by texts much alike',
};

function MatchItem({ match }: { readonly match: ShareMatch }) {
  const { table, by, plan, partner } = match;
  return (
    <li class="item" data-item>
      <p class="muted small">
        <bdi>{table}</bdi>, {how[by]}
      </p>
      <dl class="facts">
        <div>
          <dt>Plan</dt>
          <dd>
            <ClippedText text={plan} limit={160} />
          </dd>
        </div>
        <div>
          <dt>Partner</dt>
          <dd>
            {plan === partner ? (
              <span class="muted">(the same)</span>
            ) : (
              <ClippedText text={partner} limit={160} />
            )}
          </dd>
        </div>
      </dl>
    </li>
  );
}
