/// <reference types="office-js" />

/** Calls back once, as soon as the pane can be seen; a page that only runs functions is not shown at all. */
export function whenShown(show: () => void): void {
  let isDone = false;
  const look = () => {
    if (isDone || document.visibilityState === 'hidden' || window.innerWidth === 0) return;
    isDone = true;
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('resize', look);
    show();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('resize', look);
  void Office.addin.onVisibilityModeChanged(look);
  look();
}
