import { HostCore } from '../../excel/host-core.ts';

/** The host in a page: what a request changed is shown before its answer goes out. */
export class PageHost extends HostCore {
  /** Shows what the host keeps beside the cells. */
  onSettled: (() => void) | undefined;

  override async settle(): Promise<void> {
    await super.settle();
    this.onSettled?.();
  }
}
