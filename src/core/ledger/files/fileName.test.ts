import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanFileName } from './fileName.ts';
import { fileTypes, nameOnDisk, previewOf, typeOfName } from './fileType.ts';

describe('the name of a file', () => {
  test.each([
    ['board.png', 'board.png'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ada\\board.png', 'board.png'],
    // Shown from right to left this would read "invoice-exe.png".
    ['invoice-\u202Egnp.exe', 'invoice-gnp.exe'],
    ['zero\u200Bwidth\u2066.txt', 'zerowidth.txt'],
    ['two\r\nlines\u0000.txt', 'twolines.txt'],
    ['.htaccess', 'htaccess'],
    ['a/', 'file'],
    ['\u202E', 'file'],
    ['   ', 'file'],
    ['half \uD83D.txt', 'half \uFFFD.txt'],
    ['مخطط.pdf', 'مخطط.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  test('keeps its ending where it is shortened', () => {
    const kept = cleanFileName(`${'long '.repeat(100)}.pdf`);
    expect(kept).toMatch(/….pdf$/);
    expect(kept.length).toBe(300);
  });

  test('is never empty, never long, never a path, and clean from then on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const kept = cleanFileName(given);
        expect(kept).toMatch(/^[^/\\\p{Cc}\p{Cf}]{1,300}$/u);
        expect(kept.isWellFormed()).toBe(true);
        expect(cleanFileName(kept)).toBe(kept);
      }),
    );
  });
});

describe('the types of files', () => {
  test('share no ending', () => {
    const endings = Object.values(fileTypes).flatMap(({ endings }) => [...endings] as string[]);
    expect(new Set(endings).size).toBe(endings.length);
  });

  test('are promised by the ending of a name', () => {
    expect(typeOfName('a.b.PDF')).toBe('application/pdf');
    expect(typeOfName('pdf')).toBeUndefined();
    expect(typeOfName('a.exe')).toBeUndefined();
  });

  test.each([
    ['board.png', 'image/png', 'board.png'],
    ['adr.md', 'text/plain', 'adr.md'],
    ['no ending', 'image/png', 'no ending.png'],
    ['page.html', 'text/plain', 'page.html.txt'],
    ['run.JS', 'text/plain', 'run.JS.txt'],
  ] as const)('tell how the name of a download ends: %s (%s) as %s', (name, type, given) => {
    expect(nameOnDisk(name, type)).toBe(given);
  });

  test('never show a drawing, nor what is not kept', () => {
    expect([previewOf('image/svg+xml'), previewOf('text/html'), previewOf('toString')]).toEqual([
      'none',
      'none',
      'none',
    ]);
  });
});
