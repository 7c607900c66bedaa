/**
 * The order in which WordprocessingML wants the children of an element (ECMA-376 part 4, transitional: xsd:sequence), by its name without
 * prefix. Word refuses a file, or drops what it does not expect, where the order is another.
 */
export const schemaOrder: Readonly<Record<string, readonly string[]>> = {
  pPr: words(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  rPr: words(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  ),
  tblPr: words(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ),
  tcPr: words('cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'),
  sectPr: words(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  ),
  tblBorders: words('top left start bottom right end insideH insideV'),
  tcBorders: words('top left start bottom right end insideH insideV tl2br tr2bl'),
  pBdr: words('top left bottom right between bar'),
  tblCellMar: words('top left start bottom right end'),
  tcMar: words('top left start bottom right end'),
  tbl: words('bookmarkStart bookmarkEnd tblPr tblGrid tr'),
  tr: words('tblPrEx trPr tc'),
  tc: words('tcPr p tbl'),
  style: words(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  ),
  settings: words(
    'writeProtection view zoom displayBackgroundShape mirrorMargins defaultTabStop autoHyphenation evenAndOddHeaders drawingGridHorizontalSpacing noPunctuationKerning characterSpacingControl updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping',
  ),
  compat: words(
    'spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn doNotWrapTextWithPunct useFELayout compatSetting',
  ),
};

function words(list: string): readonly string[] {
  return list.split(' ');
}
