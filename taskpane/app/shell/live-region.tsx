import { useEffect, useRef, useState } from 'preact/hooks';
import { usePane } from '../pane-context.ts';
import { clipText } from '../parts/clip-text.ts';
import { noticeWords } from './notice-words.ts';

/** Reads out what came of a job, for people who do not see the message bar. */
export function LiveRegion() {
  const { busy, notice } = usePane().state;
  const [text, setText] = useState('');
  const last = useRef({ busy, notice });
  const turn = useRef(false);
  useEffect(() => {
    const before = last.current;
    last.current = { busy, notice };
    const said =
      notice !== null && notice !== before.notice
        ? `${noticeWords[notice.kind]}: ${clipText(notice.text)}`
        : busy === null && before.busy !== null
          ? `${before.busy.title}: finished.`
          : null;
    if (said === null) return;
    // The same words twice are read out twice only when the text differs.
    turn.current = !turn.current;
    setText(turn.current ? said : `${said}\u00A0`);
  }, [busy, notice]);
  return (
    <div class="only-heard" role="status" aria-live="polite">
      {text}
    </div>
  );
}
