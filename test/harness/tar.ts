/** One file of a tar archive. */
export type TarFile = { readonly path: string; readonly bytes: Buffer };

const block = 512;

/** The regular files of a ustar archive, in its order. */
export function* readTar(archive: Buffer): Generator<TarFile> {
  for (let at = 0; at + block <= archive.length;) {
    const header = archive.subarray(at, at + block);
    const name = textOf(header, 0, 100);
    if (name === '') return;
    const size = Number.parseInt(textOf(header, 124, 12), 8);
    const isFile = ['0', ''].includes(textOf(header, 156, 1));
    const prefix = textOf(header, 257, 5) === 'ustar' ? textOf(header, 345, 155) : '';
    const start = at + block;
    if (isFile)
      yield { path: prefix === '' ? name : `${prefix}/${name}`, bytes: archive.subarray(start, start + size) };
    at = start + Math.ceil(size / block) * block;
  }
}

function textOf(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end).trim();
}
