import { ragCodes } from '../../indicator/rag-code.ts';
import { type RagPattern, ragLooks } from '../charts/rag-look.ts';

const patterns: Readonly<Record<RagPattern, string>> = {
  solid: '',
  diagonal: 'repeating-linear-gradient(135deg,#fff 0 1.5px,transparent 1.5px 5px)',
  dots: 'radial-gradient(#1b1b1b 1.2px,transparent 1.4px) 0 0/5px 5px',
  cross:
    'repeating-linear-gradient(45deg,#fff 0 1.3px,transparent 1.3px 6px),repeating-linear-gradient(-45deg,#fff 0 1.3px,transparent 1.3px 6px)',
  empty: '',
};

const ratings = ragCodes.map((code) => {
  const { fill, ink, pattern } = ragLooks[code];
  const marks = patterns[pattern];
  const layers = marks === '' ? `#${fill}` : `${marks},#${fill}`;
  return `.rag-${code} b{background:#${fill};color:#${ink}}.rag-${code} i{background:${layers}}`;
});

/** How the page looks on a screen and on paper. */
export const pageStyle = `
:root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{margin:0;background:#fff;color:#1b1b1b;font:1rem/1.5 Arial,Helvetica,"Liberation Sans",sans-serif}
main,header,nav,footer{max-width:76rem;margin:0 auto;padding:0 1.5rem}
.skip{position:absolute;left:-999rem;padding:.5rem 1rem;background:#fff;color:#1d4f91}
.skip:focus{left:1rem;top:1rem;outline:3px solid #1d4f91}
header{padding-top:2rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 1rem;max-width:40ch}
h2{font-size:1.5rem;line-height:1.25;margin:3rem 0 1rem;padding-top:.75rem;border-top:3px solid #1d4f91}
h3{font-size:1.2rem;line-height:1.3;margin:2rem 0 .75rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
h1,h2,h3,h4,p,li,dd,th,td,caption,figcaption{overflow-wrap:anywhere}
p,ul,ol{margin:.5rem 0;max-width:72ch}
li{margin:.25rem 0}
a{color:#1d4f91}
a:focus-visible,.scroll:focus-visible{outline:3px solid #1d4f91;outline-offset:2px}
bdi{white-space:pre-line}
.draft-note{display:inline-block;margin:0 0 1rem;padding:.25rem .75rem;border:2px solid #b3261e;color:#8c1d17;font-weight:700}
dl{margin:1rem 0;max-width:60rem;border-top:1px solid #c8c8c8}
dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:1rem;padding:.3rem 0;border-bottom:1px solid #c8c8c8}
dt{font-weight:700}
dd{margin:0}
nav ol{list-style:none;padding:0;margin:0;columns:2 18rem}
nav li{margin:0;padding:.15rem 0}
.only-heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.scroll{overflow-x:auto;margin:1rem 0 1.5rem}
table{border-collapse:collapse;min-width:24rem;max-width:100%;font-size:.9375rem;line-height:1.4}
table.wide{table-layout:fixed;width:100%;min-width:60rem}
caption{text-align:left;font-weight:700;padding:0 0 .4rem}
li{white-space:pre-line}
th,td{padding:.4rem .6rem;border:1px solid #b5b5b5;text-align:left;vertical-align:top;white-space:pre-line}
table.wide th,table.wide td{padding:.4rem}
thead th{overflow-wrap:break-word;background:#e8eef6;vertical-align:bottom}
tbody th{font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums}
.rag{display:inline-flex;flex-wrap:wrap;align-items:center;gap:0 .3rem;white-space:normal}
.rag b{display:inline-block;min-width:1.35em;text-align:center;border:1px solid #1b1b1b;line-height:1.3}
.rag i{display:inline-block;width:.7em;height:1.35em;border:1px solid #1b1b1b}
${ratings.join('\n')}
.no-data{font-style:italic}
.gap{background:#fff6d6;color:#1b1b1b;border:2px dashed #7a5c00}
mark.gap{border-width:1px;padding:0 .25rem}
div.gap{margin:.75rem 0;padding:.5rem .9rem;max-width:72ch}
div.gap p{margin:.15rem 0}
figure{margin:1rem 0 .5rem;max-width:44rem}
figure svg{display:block;width:100%;height:auto;border:1px solid #c8c8c8;background:#fff}
figcaption{margin-top:.4rem;font-size:.9375rem}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;border-top:1px solid #b5b5b5;font-size:.875rem}
footer code{overflow-wrap:anywhere}
.draft::before{content:"DRAFT";position:fixed;inset:0;display:grid;place-items:center;font-size:11rem;font-weight:700;letter-spacing:.1em;color:#b3261e;opacity:.07;transform:rotate(-35deg);pointer-events:none}
@media (max-width:40rem){main,header,nav,footer{padding-left:1rem;padding-right:1rem}dl div{grid-template-columns:1fr;gap:0}h1{font-size:1.6rem}}
@page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " of " counter(pages);font:9pt Arial,sans-serif}}
@page wide{size:A4 landscape}
@media print{
body{font-size:10.5pt}
main,header,nav,footer{max-width:none;padding:0}
.skip,nav{display:none}
h1{font-size:22pt}
h2{font-size:16pt;margin-top:18pt}
h3{font-size:12.5pt}
h2,h3,h4,caption,dl{break-after:avoid}
dl{break-inside:avoid}
.scroll{overflow:visible}
table{font-size:9pt}
table.wide{min-width:0}
th,td{padding:3pt 4pt}
table.wide{font-size:8pt}
table.wide th,table.wide td{padding:2.5pt 3pt}
tbody tr:first-child{break-before:avoid}
thead{display:table-header-group}
tr,figure,div.gap,table:not(.wide){break-inside:avoid}
.appendix,section[aria-labelledby="appendix-indicators"] h3~h3{break-before:page}
figure{max-width:140mm}
.landscape{page:wide}
a{color:inherit;text-decoration:none}
}`;
