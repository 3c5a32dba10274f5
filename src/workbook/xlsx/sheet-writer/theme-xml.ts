const colours = {
  dk1: '1F2933',
  lt1: 'FFFFFF',
  dk2: '1B4B5A',
  lt2: 'EEF3F5',
  accent1: '1B4B5A',
  accent2: '2F7D8C',
  accent3: '6B8E23',
  accent4: 'B7791F',
  accent5: '9B2C2C',
  accent6: '5A4B81',
  hlink: '1A5FB4',
  folHlink: '613583',
};

/** The colours and fonts of a new workbook: table styles take their shades from the first accent. */
export function themeXml(): string {
  const scheme = Object.entries(colours).map(
    ([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`,
  );
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const font = (face: string) => `<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Action plan"><a:themeElements>',
    `<a:clrScheme name="Action plan">${scheme.join('')}</a:clrScheme>`,
    `<a:fontScheme name="Action plan"><a:majorFont>${font('Calibri Light')}</a:majorFont><a:minorFont>${font('Calibri')}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Action plan"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
  ].join('');
}
