import type { SaveFile } from '../session/board-state.ts';

/** How long the bytes are kept for the host to fetch, in milliseconds: it may ask where the file is to go. */
const fetchTime = 120_000;

/** Gives a file to the person as a download. Nothing tells whether the host let it through. */
export const saveFile: SaveFile = ({ name, type, bytes }) => {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), fetchTime);
};
