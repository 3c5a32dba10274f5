import { IRenderManagerService } from '@univerjs/engine-render';
import { type UniverBook, unitId } from '../../excel/univer/univer-book.ts';

/** Resolves after the frame in which the grid has drawn its cells for the first time. */
export function whenPainted(engine: UniverBook): Promise<void> {
  const renders = engine.univer.__getInjector().get(IRenderManagerService);
  return new Promise((resolve) => {
    const look = () => {
      const isDrawn = renders.getRenderById(unitId)?.mainComponent !== undefined;
      requestAnimationFrame(isDrawn ? () => resolve() : look);
    };
    look();
  });
}
