import type { Desk } from './desk.ts';

/** How often the page asks whether somebody else changed something, in milliseconds. */
const pause = 1000;

/** Keeps what is shown as the stand-in has it, as long as the page is open and seen. */
export function keepFresh(desk: Desk): void {
  let isSilent = false;
  const look = async () => {
    if (document.visibilityState === 'visible') {
      try {
        await desk.refresh();
        if (isSilent) desk.say(null);
        isSilent = false;
      } catch (error) {
        isSilent = true;
        desk.say({ kind: 'refusal', text: error instanceof Error ? error.message : 'Nobody answers.' });
      }
    }
    setTimeout(look, pause);
  };
  setTimeout(look, pause);
}
