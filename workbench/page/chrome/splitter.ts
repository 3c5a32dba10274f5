const least = 320;
const step = 24;

/**
 * Makes the line between grid and pane one that moves: by dragging, and by the arrow keys when it has the focus.
 *
 * @param resize - Called with the pane's new width in pixels.
 */
export function makeSplitter(line: HTMLElement, pane: HTMLElement): void {
  const most = () => Math.max(least, Math.round(window.innerWidth * 0.6));
  const resize = (width: number) => {
    const fitting = Math.round(Math.min(most(), Math.max(least, width)));
    pane.style.setProperty('width', `${fitting}px`);
    line.setAttribute('aria-valuenow', String(fitting));
    line.setAttribute('aria-valuemax', String(most()));
  };
  line.tabIndex = 0;
  line.setAttribute('role', 'separator');
  line.setAttribute('aria-orientation', 'vertical');
  line.setAttribute('aria-label', 'Width of the task pane');
  line.setAttribute('aria-valuemin', String(least));
  line.addEventListener('pointerdown', (event) => {
    line.setPointerCapture(event.pointerId);
    document.body.classList.add('is-resizing');
  });
  line.addEventListener('pointermove', (event) => {
    if (line.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  });
  line.addEventListener('lostpointercapture', () => document.body.classList.remove('is-resizing'));
  line.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: step, ArrowRight: -step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    resize(pane.offsetWidth + by);
  });
  resize(Math.min(380, most()));
}
