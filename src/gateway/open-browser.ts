import open from 'open';

/** Opens a page in the default browser; where there is none, nothing happens, since the address is printed too. */
export async function openBrowser(address: string): Promise<void> {
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (process.env['CI'] || !hasScreen) return;
  await open(address).catch(() => undefined);
}
