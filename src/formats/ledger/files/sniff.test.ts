import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goodFiles, lockedPdf, png, uglyFiles } from '../../../../test/stage/uglyFiles.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { isMediaType } from '../../../core/ledger/files/fileType.ts';
import { sniffFile } from './sniff.ts';

describe('a file', () => {
  test.each(goodFiles)('%s is told by its bytes', (name, bytes, mediaType) => {
    expect(sniffFile(bytes, name)).toEqual({ mediaType, locked: false });
  });

  test.each(uglyFiles)('with %s is refused, with a sentence that names it and says what to do', (_, sample, code) => {
    const refused = sniffFile(sample.bytes, sample.name);
    expect(refused).toMatchObject({ kind: 'refusal', code });
    expect(isRefusal(refused) && refused.message).toMatch(
      new RegExp(`^"${sample.name}" .*(Choose|Save|Export|choose|Let) .*\\.$`),
    );
  });

  test('that is a PDF with a password is kept, and known to be locked', () => {
    expect(sniffFile(lockedPdf(), 'locked.pdf')).toEqual({ mediaType: 'application/pdf', locked: true });
  });

  test('of any bytes and any name is either of a type that is kept or refused', () => {
    const heads = [...goodFiles.map(([, bytes]) => bytes.subarray(0, 12)), new Uint8Array()];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), fc.string(), (head, rest, name) => {
        const sniffed = sniffFile(Buffer.concat([head, rest]), name);
        expect('kind' in sniffed || isMediaType(sniffed.mediaType)).toBe(true);
      }),
    );
  });

  test.each(['<!doctype', 'src= ', '< ', ' on', 'a:', '<?xml '])(
    'that is a drawing full of %j is read at once',
    (piece) => {
      const text = `<svg src=${' '.repeat(200_000)}${piece.repeat(200_000)}`;
      const begun = performance.now();
      sniffFile(Buffer.from(text), 'x.svg');
      expect(performance.now() - begun).toBeLessThan(2_000);
    },
  );

  test('that is a picture is whole or refused, wherever it breaks off', () => {
    const whole = png(9, 9, [1, 2, 3]);
    for (let length = 8; length < whole.length; length += 1)
      expect(sniffFile(whole.subarray(0, length), 'a.png')).toMatchObject({ code: 'cut-off' });
  });
});
