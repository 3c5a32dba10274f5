import type { Presentation } from './slide-library.ts';
import { slideLook } from './slide-look.ts';

export const masterName = 'BOARD';

export interface MasterOptions {
  /** What stands at the foot of every slide. */
  readonly foot: string;
  readonly isDraft: boolean;
}

const { left, room, font, blue, width, height, title } = slideLook;

/** What every slide has: a place for its title, the foot, its number, and the mark of a draft. */
export function defineMaster(presentation: Presentation, { foot, isDraft }: MasterOptions): void {
  presentation.defineLayout({ name: 'WIDE', width, height });
  presentation.layout = 'WIDE';
  presentation.theme = { headFontFace: font, bodyFontFace: font };
  const small = { fontFace: font, fontSize: 12, color: '595959', y: 6.92, h: 0.4, margin: 0 };
  const foots = isDraft ? `Draft: not for publication. ${foot}` : foot;
  presentation.defineSlideMaster({
    title: masterName,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: width, h: 0.18, fill: { color: blue } } },
      ...(isDraft ? [draftMark] : []),
      { text: { text: foots, options: { ...small, x: left, w: 11 } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: left,
            y: 0.38,
            w: room.width,
            h: 1.05,
            margin: 0,
            align: 'left',
            valign: 'middle',
            fontFace: font,
            fontSize: title,
            bold: true,
            color: blue,
          },
          text: '',
        },
      },
    ],
    slideNumber: { ...small, x: 12, w: 0.8, align: 'right' },
  });
}

/** Behind what a slide says, pale enough to read it. */
const draftMark = {
  text: {
    text: 'DRAFT',
    options: {
      x: 2.4,
      y: 2.2,
      w: 8.5,
      h: 3,
      rotate: 330,
      align: 'center',
      fontFace: font,
      fontSize: 150,
      bold: true,
      color: 'F6E3E2',
    },
  },
} as const;
