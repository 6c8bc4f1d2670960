/** A form as an office would send it, made by hand so that every part of its file is known. */
import { strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'http://schemas.openxmlformats.org/package/2006';
const T = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="170" formatCode="0.00%"/><numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="4"/><xf numFmtId="0" borderId="0" applyBorder="1"/></cellXfs></styleSheet>`;

export interface Fixture {
  /** What stands between `<worksheet>` and its end, per sheet by name. */
  sheets: Record<string, string>;
  strings?: readonly string[];
  names?: string;
}

export function formBytes({ sheets, strings = [], names = '' }: Fixture): Uint8Array {
  const listed = Object.keys(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${P}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${T}.sheet.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${T}.calcChain+xml"/>${listed.map((_, at) => `<Override PartName="/xl/worksheets/Sheet${at + 1}.xml" ContentType="${T}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${P}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>${listed.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>${names && `<definedNames>${names}</definedNames>`}<calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${P}/relationships">${listed.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${R}/worksheet" Target="worksheets/Sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${R}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdC" Type="${R}/calcChain" Target="calcChain.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="C9" i="1"/></calcChain>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
  };
  listed.forEach((name, at) => {
    const drawn = sheets[name]?.includes('<drawing') ?? false;
    files[`xl/worksheets/Sheet${at + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${R}">${sheets[name]}</worksheet>`;
    if (!drawn) return;
    files[`xl/worksheets/_rels/Sheet${at + 1}.xml.rels`] =
      `<Relationships xmlns="${P}/relationships"><Relationship Id="rId1" Type="${R}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
    files['xl/drawings/drawing1.xml'] =
      '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>8</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>9</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>';
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** Text of a part of a file; undefined where there is none. */
export function partOf(bytes: Uint8Array, path: string): string | undefined {
  const part = unzipSync(bytes)[path];
  return part && new TextDecoder().decode(part);
}
