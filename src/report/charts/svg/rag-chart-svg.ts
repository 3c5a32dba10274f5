import type { RagCode } from '../../../indicator/rag-code.ts';
import { ragWord } from '../../wording/rag-word.ts';
import { mostBars, type RagChart } from '../chart.ts';
import { ragLooks } from '../rag-look.ts';
import type { Drawing } from './drawing.ts';
import { escapeXml } from './escape-xml.ts';

const width = 640;
const [barHeight, step, top] = [26, 38, 40];
const [left, right] = [92, 16];
const longestLabel = 11;

/** Draws ratings counted: a bar for each objective, all of them to one scale. */
export function ragChartSvg({ id, bars }: RagChart): Drawing {
  const shown = bars.slice(0, mostBars);
  const most = Math.max(1, ...shown.map(({ total }) => total));
  const scale = (width - left - right) / most;
  const codes = (shown[0]?.parts ?? []).map(({ code }) => code);
  const body = shown.map(({ label, parts, total }, index) => {
    const y = top + index * step;
    let x = left;
    const drawn = parts
      .filter(({ count }) => count > 0)
      .map(({ code, count }) => {
        const part = drawPart(id, code, { x, y, width: count * scale, count });
        x += count * scale;
        return part;
      });
    const name = label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
    return `<text x="${left - 8}" y="${y + 18}" text-anchor="end">${escapeXml(name)} (${total})</text>${drawn.join('')}`;
  });
  return {
    width,
    height: top + shown.length * step,
    content: `<defs>${codes.map((code) => pattern(id, code)).join('')}</defs>${legend(id, codes)}${body.join('')}`,
  };
}

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly count: number;
}

function drawPart(id: string, code: RagCode, { x, y, width: across, count }: Part): string {
  const box = `<rect x="${round(x)}" y="${y}" width="${round(across)}" height="${barHeight}" fill="url(#${id}-${code})" stroke="#1b1b1b"/>`;
  const label = `${code} ${count}`;
  const wide = label.length * 8 + 8;
  if (across < wide) return box;
  const middle = x + across / 2;
  return `${box}<rect x="${round(middle - wide / 2)}" y="${y + 4}" width="${wide}" height="18" rx="3" fill="#fff"/><text x="${round(middle)}" y="${y + 18}" text-anchor="middle" font-weight="bold">${label}</text>`;
}

function pattern(id: string, code: RagCode): string {
  const { fill, pattern: kind } = ragLooks[code];
  const marks: Readonly<Record<typeof kind, string>> = {
    solid: '',
    diagonal: '<path d="M-2 10L10-2M6 14L14 6" stroke="#fff" stroke-width="1.5"/>',
    dots: '<circle cx="3" cy="3" r="1.6" fill="#1b1b1b"/><circle cx="9" cy="9" r="1.6" fill="#1b1b1b"/>',
    cross: '<path d="M0 0L12 12M12 0L0 12" stroke="#fff" stroke-width="1.5"/>',
    empty: '',
  };
  return `<pattern id="${id}-${code}" width="12" height="12" patternUnits="userSpaceOnUse"><rect width="12" height="12" fill="#${fill}"/>${marks[kind]}</pattern>`;
}

function legend(id: string, codes: readonly RagCode[]): string {
  let x = 8;
  return codes
    .map((code) => {
      const name = code === 'N' ? ragWord(code) : `${code} ${ragWord(code)}`;
      const item = `<rect x="${x}" y="6" width="18" height="18" fill="url(#${id}-${code})" stroke="#1b1b1b"/><text x="${x + 25}" y="20">${name}</text>`;
      x += 50 + name.length * 7.5;
      return item;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
