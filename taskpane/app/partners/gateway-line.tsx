import type { GatewayState } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { ConnectForm } from './connect-form.tsx';

/** Which Google account the partners' sheets belong to, and what a person has to do about it. */
export function GatewayLine({ gateway }: { readonly gateway: GatewayState }) {
  const { state, actions } = usePane();
  if (gateway.kind === 'unknown') return <p class="muted">Asking which Google account is used…</p>;
  if (gateway.kind !== 'ready') return <ConnectForm gateway={gateway} />;
  const { status, signInAddress } = gateway;
  if (status.isReady) {
    return (
      <p class="gateway-line">
        {/* The stand-in is no Google, which should not look as if all were well. */}
        <Icon name={status.kind === 'stand-in' ? 'info' : 'success'} /> <ClippedText text={status.sentence} />
      </p>
    );
  }
  const isBusy = state.busy !== null;
  return (
    <section class="card" aria-label="Google account">
      <p class="gateway-line">
        <Icon name="warning" /> <ClippedText text={status.sentence} />
      </p>
      {signInAddress === null ? null : (
        <p>
          Google’s page has opened in the browser. Sign in there, then come back.{' '}
          <OutsideLink address={signInAddress}>If no page has opened, open it here</OutsideLink>
        </p>
      )}
      <div class="buttons">
        {!status.canSignIn ? (
          <Button look="primary" disabled={isBusy} onPress={() => actions.connect()}>
            Try again
          </Button>
        ) : signInAddress === null ? (
          <Button look="primary" disabled={isBusy} onPress={actions.signIn}>
            Sign in to Google
          </Button>
        ) : (
          <>
            <Button look="primary" disabled={isBusy} onPress={() => actions.connect()}>
              I have signed in
            </Button>
            <Button disabled={isBusy} onPress={actions.signIn}>
              Open the page again
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
