import { useId, useState } from 'preact/hooks';
import type { GatewayState } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';

type NoGateway = Extract<GatewayState, { readonly kind: 'no-code' | 'away' }>;

/** What to do where no gateway answers or its access code is not known: it alone holds the Google account. */
export function ConnectForm({ gateway }: { readonly gateway: NoGateway }) {
  const { state, actions } = usePane();
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const isBusy = state.busy !== null;
  const fault = isMissing ? 'Type the access code.' : gateway.kind === 'no-code' ? gateway.fault : null;
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() === '') document.getElementById(`${id}-code`)?.focus();
    else if (!isBusy) {
      void actions.connect(code.trim());
      setCode('');
    }
  };
  return (
    <form class="card connect" onSubmit={submit} noValidate aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} data-focus>
        <Icon name="warning" /> Not connected to Google yet
      </h2>
      <p>
        {gateway.kind === 'away' ? (
          <ClippedText text={gateway.sentence} />
        ) : (
          'A small program on this computer, the gateway, keeps the Google account out of Excel.'
        )}
      </p>
      <ol class="steps">
        <li>
          Start it: open a terminal and type <code>hwb gateway</code>.
        </li>
        <li>Type the access code that it prints into the field below.</li>
      </ol>
      <Field
        label="Access code"
        id={`${id}-code`}
        hint="Kept until Excel is closed; never in the workbook."
        fault={fault}
      >
        <input
          id={`${id}-code`}
          value={code}
          maxLength={300}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={fault !== null || undefined}
          aria-describedby={fault === null ? `${id}-code-hint` : `${id}-code-hint ${id}-code-fault`}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </Field>
      <div class="buttons">
        <Button look="primary" type="submit" disabled={isBusy}>
          Connect
        </Button>
        {gateway.kind === 'away' ? (
          <Button disabled={isBusy} onPress={() => actions.connect()}>
            Try again
          </Button>
        ) : null}
      </div>
    </form>
  );
}
