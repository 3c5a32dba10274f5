import type { ComponentChildren } from 'preact';

interface FieldProps {
  readonly label: string;
  /** The id of the control inside. */
  readonly id: string;
  readonly hint?: string;
  readonly fault?: string | null;
  readonly children: ComponentChildren;
}

/** A labelled control. Its hint and fault have the ids `{id}-hint` and `{id}-fault`. */
export function Field({ label, id, hint, fault = null, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault === null ? null : (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
