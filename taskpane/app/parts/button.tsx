import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly look?: 'primary' | 'secondary' | 'subtle' | 'link';
  readonly disabled?: boolean;
  /** For a button that stays pressed. */
  readonly pressed?: boolean;
  /** For a button that opens something below it. */
  readonly expanded?: boolean;
  /** Where the shown words do not stand for themselves. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  readonly children: ComponentChildren;
}

/**
 * A button. One that is disabled can still be reached and read out, so that the focus is not lost while a job runs and
 * the reason beside it is heard.
 */
export function Button({
  look = 'secondary',
  disabled = false,
  pressed,
  expanded,
  label,
  describedBy,
  type = 'button',
  onPress,
  children,
}: ButtonProps) {
  const press = (event: Event) => {
    if (disabled) event.preventDefault();
    else onPress?.();
  };
  return (
    <button
      type={type}
      class={`button ${look}`}
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={press}
    >
      {children}
    </button>
  );
}
