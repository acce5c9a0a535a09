import { crc32, deflateSync } from 'node:zlib';

/** A file as somebody might send it. */
export type Sample = { readonly name: string; readonly bytes: Uint8Array };

/** A colour as red, green and blue. */
export type Colour = readonly [number, number, number];

/** A picture of one colour, with a darker band across its middle. */
export function png(width: number, height: number, [red, green, blue]: Colour): Uint8Array {
  const row = (at: number): readonly number[] => {
    const shade = Math.abs(at - height / 2) < height / 8 ? 0.4 : 1;
    const pixel = [red, green, blue].map((part) => Math.round(part * shade));
    return [0, ...Array.from({ length: width }, () => pixel).flat()];
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = Buffer.from(Array.from({ length: height }, (_, at) => row(at)).flat());
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PDF with a line of text on each page; `trailer` stands beside the root in its last dictionary. */
export function pdf(pages: readonly string[], trailer = ''): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, at) => {
      const drawn = `BT /F1 28 Tf 40 120 Td (${text}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 240] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}

/** The same, locked by a password. */
export const lockedPdf = (): Uint8Array =>
  pdf(
    ['Nobody reads this'],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
  );

/** An archive of empty files, as ZIP. */
export function zip(names: readonly string[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const local = Buffer.alloc(30);
    local.write('PK\u0003\u0004', 'latin1');
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 'latin1');
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name));
    central.push(entry, Buffer.from(name));
    at += 30 + name.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const picture = png(60, 40, [120, 160, 90]);
const svgSpace = 'http://www.w3.org/2000/svg';
const drawing = `<svg xmlns="${svgSpace}"><rect width="9" height="9"/></svg>`;

/** Files that are kept, each with what it is. */
export const goodFiles: readonly (readonly [name: string, bytes: Uint8Array, mediaType: string])[] = [
  ['board.png', picture, 'image/png'],
  ['BOARD.PNG', picture, 'image/png'],
  ['no ending', picture, 'image/png'],
  ['photo.jpg', Buffer.from('ffd8ffe000104a46494600ffda00000001ffd9', 'hex'), 'image/jpeg'],
  ['wave.gif', Buffer.from('GIF89a\u0001\u0000;', 'latin1'), 'image/gif'],
  ['still.webp', Buffer.from('RIFF\u0004\u0000\u0000\u0000WEBP', 'latin1'), 'image/webp'],
  ['plan.pdf', pdf(['Plan']), 'application/pdf'],
  ['plan.docx', zip(['[Content_Types].xml', 'word/document.xml']), officeType('wordprocessingml.document')],
  ['sums.xlsx', zip(['[Content_Types].xml', 'xl/workbook.xml']), officeType('spreadsheetml.sheet')],
  ['talk.pptx', zip(['[Content_Types].xml', 'ppt/presentation.xml']), officeType('presentationml.presentation')],
  ['all.zip', zip(['a.txt']), 'application/zip'],
  ['thread.txt', bytesOf('We adopt their schema.\n'), 'text/plain'],
  ['thread', bytesOf('Grüße 😀'), 'text/plain'],
  ['sums.csv', bytesOf('week,tickets\n1,12\n'), 'text/csv'],
  ['adr.md', bytesOf('# We decided\n'), 'text/markdown'],
  ['state.json', bytesOf('{"a":1}'), 'application/json'],
  ['mark.svg', bytesOf(drawing), 'image/svg+xml'],
  ['sign.svg', bytesOf(`<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg>\n${drawing}`), 'image/svg+xml'],
  ['page.html', bytesOf('<!doctype html><script>alert(1)</script>'), 'text/plain'],
];

function officeType(what: string): string {
  return `application/vnd.openxmlformats-officedocument.${what}`;
}

/** Files that are not kept, each with the code of the refusal. */
export const uglyFiles: readonly (readonly [why: string, sample: Sample, code: string])[] = [
  ['nothing in it', { name: 'empty.png', bytes: new Uint8Array() }, 'empty'],
  ['a PNG that breaks off', { name: 'half.png', bytes: picture.subarray(0, picture.length - 9) }, 'cut-off'],
  [
    'a PNG with more behind it',
    { name: 'cropped.png', bytes: Buffer.concat([picture, zip(['secret.txt'])]) },
    'hidden',
  ],
  ['a JPEG that breaks off', { name: 'half.jpg', bytes: Buffer.from('ffd8ffe0ffd9ffda0000', 'hex') }, 'cut-off'],
  ['a PDF that breaks off', { name: 'half.pdf', bytes: pdf(['Plan']).subarray(0, 200) }, 'cut-off'],
  ['a ZIP that breaks off', { name: 'half.zip', bytes: zip(['a.txt']).subarray(0, 40) }, 'cut-off'],
  ['a picture that says it is a PDF', { name: 'report.pdf', bytes: picture }, 'other-type'],
  ['a text that says it is a picture', { name: 'board.png', bytes: bytesOf('Not a picture') }, 'other-type'],
  ['noise that says it is a picture', { name: 'board.png', bytes: Buffer.from([0, 255, 1, 254]) }, 'other-type'],
  ['a program', { name: 'setup.exe', bytes: Buffer.from('MZ\u0090\u0000\u0003', 'latin1') }, 'unknown-type'],
  [
    'a password on a Word document',
    { name: 'plan.docx', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    'unknown-type',
  ],
  ['a text of another encoding', { name: 'old.csv', bytes: Buffer.from('Grüße', 'latin1') }, 'unknown-type'],
  ['a drawing with script', svg('<script>alert(1)</script>'), 'unsafe'],
  ['a drawing with a handler', svg('<rect onload="alert(1)"/>'), 'unsafe'],
  ['a drawing with a link that runs', svg('<a href="java&#115;cript:alert(1)">x</a>'), 'unsafe'],
  ['a drawing that fetches', svg('<image href="https://example.org/pixel.png"/>'), 'unsafe'],
  ['a drawing with a page in it', svg('<foreignObject><p>x</p></foreignObject>'), 'unsafe'],
  ['a drawing with entities', declaring('[<!ENTITY a "b">]'), 'unsafe'],
  ['a drawing with such a style in escapes', svg('<style>@\\69mport "//example.org/x.css"</style>'), 'unsafe'],
  ['a drawing with a style from elsewhere', svg('<style>@import "//example.org/x.css"</style>'), 'unsafe'],
  [
    'a drawing with a picture by another name',
    svg('<style>rect{fill:image-set("//a.example/x" 1x)}</style>'),
    'unsafe',
  ],
  ['a drawing with script by another name', svg(`<a.b:script xmlns:a.b="${svgSpace}">alert(1)</a.b:script>`), 'unsafe'],
  ['a drawing with elements of a page', svg('<p:meta xmlns:p="http://www.w3.org/1999/xhtml" content="0"/>'), 'unsafe'],
  ['a drawing with declared handlers', declaring('SYSTEM ">" [<!ATTLIST svg onload CDATA "alert(1)">]'), 'unsafe'],
  [
    'a drawing in an encoding that skips letters',
    { name: 'x.svg', bytes: bytesOf(`<?xml version="1.0" encoding="ISO-2022-JP"?>${drawing}`) },
    'unsafe',
  ],
  ['a drawing with marks that are skipped', svg('<scr\u001B(Bipt>alert(1)</scr\u001B(Bipt>'), 'unsafe'],
];

function svg(inner: string): Sample {
  return { name: 'x.svg', bytes: bytesOf(`<svg xmlns="${svgSpace}">${inner}</svg>`) };
}

function declaring(what: string): Sample {
  return { name: 'x.svg', bytes: bytesOf(`<!DOCTYPE svg ${what}>${drawing}`) };
}
