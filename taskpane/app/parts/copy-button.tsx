import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who hear the button. */
  readonly label: string;
  readonly look?: 'secondary' | 'subtle';
  readonly children: string;
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ text, label, look = 'secondary', children }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<boolean | null>(null);
  const copy = async () => {
    setOutcome(null);
    setOutcome(await copyText(text));
  };
  return (
    <>
      <Button look={look} label={label} onPress={() => void copy()}>
        {children}
      </Button>
      <span class="copied" role="status">
        {outcome === null
          ? ''
          : outcome
            ? 'Copied.'
            : 'Excel did not allow it. Select the address and press Ctrl+C, or open the sheet and copy its address there.'}
      </span>
    </>
  );
}
