import { type Refusal, refuse } from '../../core/base/refusal.ts';

/** Why a file that begins like something other than text cannot be read as cards; undefined where it begins like nothing known. */
export function checkSignature(head: Uint8Array): Refusal | undefined {
  const start = latin1(head.subarray(0, 64));
  const known = signatures.find(({ mark }) => start.startsWith(mark));
  if (known !== undefined) return refuse(known.code, known.message);
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return checkArchive(latin1(head));
  return webPage.test(start.replace('\u00ef\u00bb\u00bf', '')) ? refuse('web-page', webPageMessage) : undefined;
}

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const saveWorkbook = 'In Excel choose File, Save as, CSV UTF-8, and import that file.';
const picture = 'This is a picture. Cards are read from text: choose the CSV, TSV or TXT file that holds them.';
const packed = 'Unpack it first, and import the CSV, TSV or TXT file that is inside.';
const utf32 =
  'This text is written in UTF-32, which hardly any program uses. Save it again as CSV UTF-8, and import that file.';

type Signature = { readonly mark: string; readonly code: string; readonly message: string };

const signatures: readonly Signature[] = [
  {
    mark: '%PDF',
    code: 'pdf',
    message:
      'This is a PDF document. Cards cannot be read from it: export them as CSV from the program they were made in.',
  },
  { mark: '\u0089PNG', code: 'picture', message: picture },
  { mark: '\u00ff\u00d8\u00ff', code: 'picture', message: picture },
  { mark: 'GIF8', code: 'picture', message: picture },
  {
    mark: 'SQLite format 3\u0000',
    code: 'database',
    message:
      'This is an SQLite database. If it is an Anki collection, choose File, Export, Notes in Plain Text in Anki, and import that file; otherwise export your cards as CSV.',
  },
  { mark: '\u001f\u008b', code: 'archive', message: `This is a gzip archive. ${packed}` },
  { mark: '7z\u00bc\u00af', code: 'archive', message: `This is a 7-Zip archive. ${packed}` },
  { mark: 'Rar!', code: 'archive', message: `This is a RAR archive. ${packed}` },
  { mark: '\u0028\u00b5\u002f\u00fd', code: 'archive', message: `This is a Zstandard archive. ${packed}` },
  {
    mark: '\u00d0\u00cf\u0011\u00e0',
    code: 'workbook',
    message: `This is an Excel workbook (or another document of an older Microsoft Office). ${saveWorkbook}`,
  },
  {
    mark: '{\\rtf',
    code: 'document',
    message: 'This is a formatted document (RTF). Save it as plain text, encoding UTF-8, and import that file.',
  },
  {
    mark: '\u00ff\u00fe\u0000\u0000',
    code: 'utf-32',
    message: utf32,
  },
  {
    mark: '\u0000\u0000\u00fe\u00ff',
    code: 'utf-32',
    message: utf32,
  },
];

/** The names of its entries stand readable in a zip file, and say what it is. */
function checkArchive(archive: string): Refusal {
  const known = archives.find(({ mark }) => archive.includes(mark));
  return refuse(known?.code ?? 'archive', known?.message ?? `This is a zip archive. ${packed}`);
}

const archives: readonly Signature[] = [
  { mark: 'xl/', code: 'workbook', message: `This is an Excel workbook. ${saveWorkbook}` },
  {
    mark: 'collection.anki2',
    code: 'anki-package',
    message: 'This is an Anki package. In Anki choose File, Export, Notes in Plain Text, and import that file.',
  },
  {
    mark: 'opendocument.spreadsheet',
    code: 'workbook',
    message:
      'This is a LibreOffice spreadsheet. Choose File, Save as, Text CSV, with UTF-8 as character set, and import that file.',
  },
  {
    mark: 'word/',
    code: 'document',
    message: 'This is a Word document. Save it as plain text, encoding UTF-8, and import that file.',
  },
];

const webPage = /^\s*<(?:!doctype html|html)\b/i;
const webPageMessage =
  'This is a web page, not a table: perhaps a sign-in page was saved in place of the file. Download the CSV file again, and import that.';
