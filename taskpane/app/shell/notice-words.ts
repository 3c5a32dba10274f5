import type { Notice } from '../../session/pane-state.ts';

/** The word beside the icon of a message. */
export const noticeWords: Readonly<Record<Notice['kind'], string>> = {
  success: 'Done',
  info: 'Note',
  warning: 'Warning',
  error: 'Problem',
};
