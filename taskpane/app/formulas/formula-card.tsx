import { useId } from 'preact/hooks';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';

interface FormulaCardProps {
  readonly title: string;
  readonly what: string;
  /** Goes on after "Recipients see". */
  readonly recipients: string;
  readonly buttons: readonly {
    readonly name: string;
    readonly onPress: () => Promise<void>;
    /** Why there is nothing to do; `null` where there is. */
    readonly reason: string | null;
  }[];
}

/** One thing to do with the formulas: what it does, and what people who get the workbook will see. */
export function FormulaCard({ title, what, recipients, buttons }: FormulaCardProps) {
  const { state } = usePane();
  const id = useId();
  return (
    <section class="card formula-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{what}</p>
      <p class="muted">Recipients see {recipients}</p>
      <div class="buttons">
        {buttons.map(({ name, onPress, reason }, index) => (
          <Button
            key={name}
            disabled={reason !== null || state.busy !== null}
            describedBy={reason === null ? undefined : `${id}-${index}`}
            onPress={onPress}
          >
            {name}
          </Button>
        ))}
      </div>
      {buttons.map(({ name, reason }, index) =>
        reason === null ? null : (
          <p key={name} class="hint" id={`${id}-${index}`}>
            {reason}
          </p>
        ),
      )}
    </section>
  );
}
