import { useEffect, useRef, useState } from 'preact/hooks';
import { isCertain } from '../../../src/issue/is-certain.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { formatCount } from '../parts/format-number.ts';
import { FixAll } from './fix-all.tsx';

/** Validate, and what can be done with all issues at once. */
export function ValidateTools() {
  const { state, actions } = usePane();
  const [isFixing, setFixing] = useState(false);
  const tools = useRef<HTMLDivElement>(null);
  const { check } = state;
  const isBusy = state.busy !== null;
  const fixable = check === null ? 0 : check.validation.issues.filter(isCertain).length;
  const isEmpty = check === null || check.validation.issues.length === 0;
  useEffect(() => {
    if (fixable === 0) setFixing(false);
  }, [fixable]);
  const close = () => {
    setFixing(false);
    tools.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  return (
    <>
      <div class="buttons" ref={tools}>
        <Button look="primary" disabled={isBusy} onPress={actions.validate}>
          {check === null ? 'Validate' : 'Validate again'}
        </Button>
        {fixable === 0 ? null : (
          <Button
            disabled={isBusy}
            expanded={isFixing}
            onPress={() => (isFixing ? close() : setFixing(true))}
          >
            Fix all certain ({formatCount(fixable)})
          </Button>
        )}
        {isEmpty ? null : (
          <Button disabled={isBusy} onPress={actions.mark}>
            Mark cells
          </Button>
        )}
        {check === null || check.markedCells === 0 ? null : (
          <Button disabled={isBusy} onPress={actions.clearMarks}>
            Clear marks ({formatCount(check.markedCells)})
          </Button>
        )}
      </div>
      {isFixing && fixable > 0 ? <FixAll onClose={close} /> : null}
    </>
  );
}
