import { expect, test } from 'vitest';
import { readTar } from './tar.ts';

test('a tar archive yields its files, whole and in order, and leaves out folders', () => {
  const long = Buffer.alloc(700, 'x');
  const archive = Buffer.concat([
    entry('fonts/', '5'),
    entry('fonts/a.ttf', '0', long),
    entry('b', '0'),
    Buffer.alloc(1024),
  ]);
  const files = [...readTar(archive)].map(({ path, bytes }) => [path, bytes.length]);
  expect(files).toEqual([
    ['fonts/a.ttf', 700],
    ['b', 0],
  ]);
});

function entry(path: string, type: string, bytes = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156);
  header.write('ustar\0', 257);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}
