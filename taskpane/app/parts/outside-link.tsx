import type { ComponentChildren } from 'preact';
import { clipText } from './clip-text.ts';
import { safeAddress } from './safe-address.ts';

/** A link out of the pane, into the browser. An address that is not safe to follow is shown as the text it is. */
export function OutsideLink({
  address,
  check = safeAddress,
  children,
}: {
  readonly address: string;
  /** Gives the address to follow, `null` where there is none; left out, any safe one may be followed. */
  readonly check?: (address: string) => string | null;
  readonly children: ComponentChildren;
}) {
  const href = check(address);
  if (href === null) {
    return (
      <span class="muted">
        No address to open: <bdi>{clipText(address, 80)}</bdi>
      </span>
    );
  }
  return (
    <a class="outside" href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="only-heard"> (opens in the browser)</span>
    </a>
  );
}
