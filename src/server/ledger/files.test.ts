import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serveApp } from '../../../test/stage/served/serve.ts';
import { goodFiles, lockedPdf, png, type Sample, uglyFiles } from '../../../test/stage/uglyFiles.ts';
import { keepFile } from '../../actions/ledger/files/keepFile.ts';
import { releaseFiles } from '../../actions/ledger/files/uses.ts';
import { eraseRecord } from '../../actions/ledger/erasing/eraseRecord.ts';
import { addRecord } from '../../actions/ledger/records/addRecord.ts';
import { dayMs, instant } from '../../core/base/instant.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import type { FileValue } from '../../core/ledger/fields/value.ts';
import { largestFileBytes } from '../../core/ledger/files/fileType.ts';

let served: Served;

beforeAll(async () => {
  served = await serveApp();
});

afterAll(async () => served.tearDown());

const put = ({ name, bytes }: Sample, headers: Record<string, string> = {}) =>
  served.ask(`/api/ledger/files?${new URLSearchParams({ name })}`, {
    method: 'PUT',
    body: bytes as Uint8Array<ArrayBuffer>,
    headers,
  });

async function keep(sample: Sample): Promise<FileValue> {
  const answer = await put(sample);
  const said: unknown = await answer.json();
  if (isRefusal(said)) throw new Error(said.message);
  return said as FileValue;
}

const picture = (shade: number): Sample => ({ name: 'board.png', bytes: png(20, 10, [shade, 90, 90]) });

const stateOf = async ({ hash }: FileValue) => {
  const answer = await served.ask(`/api/ledger/files/${hash}/state`);
  return { status: answer.status, said: (await answer.json()) as { whole?: boolean; locked?: boolean } };
};

const backArtifact = (file: FileValue) =>
  addRecord(served.context, { kind: 'artifact', standing: 'draft', fields: { title: 'Their board', file } });

describe('a file that is sent', () => {
  test.each(goodFiles)(
    '%s is kept under the hash of its bytes, and comes back to the last one',
    async (name, bytes) => {
      const { hash, size } = await keep({ name, bytes });
      expect({ hash, size }).toEqual({ hash: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
      const answer = await served.ask(`/api/ledger/files/${hash}`);
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    },
  );

  test.each(uglyFiles)('with %s is refused', async (_, sample, code) => {
    const answer = await put(sample);
    expect({ status: answer.status, said: await answer.json() }).toMatchObject({ status: 409, said: { code } });
  });

  test('and says that it has 2 GB is refused before any of it is read', async () => {
    const answer = await put(picture(1), { 'content-length': String(2 * 1024 ** 3) });
    expect([answer.status, await answer.json()]).toEqual([413, expect.objectContaining({ code: 'too-large' })]);
  });

  test('and does not say how large it is is refused once more than 25 MB have come, and read no further', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(to) {
        sent += 1024 * 1024;
        to.enqueue(new Uint8Array(1024 * 1024).fill(65));
      },
    });
    const init = { method: 'PUT', body: endless, duplex: 'half' } as RequestInit;
    const answer = await served.ask('/api/ledger/files?name=endless.txt', init);
    expect([answer.status, await answer.json()]).toEqual([
      413,
      expect.objectContaining({ message: expect.stringContaining('larger than 25 MB') }),
    ]);
    expect(sent).toBeLessThan(2 * largestFileBytes);
  });

  test('is kept under a name without its folders and without marks that turn it round', async () => {
    expect(await keep({ ...picture(2), name: '../../\u202Egnp.board.png' })).toMatchObject({ name: 'gnp.board.png' });
  });

  test('and asks for a password is kept, and known to be locked', async () => {
    const file = await keep({ name: 'locked.pdf', bytes: lockedPdf() });
    expect(await stateOf(file)).toMatchObject({ said: { whole: true, locked: true } });
  });

  test('is refused with a sentence where the workspace is full, unless it is there already', async () => {
    const { context } = served;
    const sent = (sample: Sample) => ({ name: sample.name, bytes: each(sample.bytes) });
    const file = await keep(picture(3));
    expect(await keepFile(context, sent(picture(3)), 10)).toEqual(file);
    expect(await keepFile(context, sent(picture(4)), 10)).toMatchObject({ code: 'full' });
  });
});

describe('a file that is given out', () => {
  test.each(goodFiles)(
    '%s is a download that can run nothing, with the type that it has',
    async (name, bytes, type) => {
      const { hash } = await keep({ name, bytes });
      const { headers } = await served.ask(`/api/ledger/files/${hash}`);
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('private, no-cache');
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="file"; filename\*=UTF-8''[\w%.-]+$/);
      expect(headers.get('content-type')).toBe(type.startsWith('text/') ? `${type}; charset=utf-8` : type);
    },
  );

  test('is not sent again to a browser that has it', async () => {
    const { hash } = await keep(picture(5));
    const { headers } = await served.ask(`/api/ledger/files/${hash}`);
    const again = await served.ask(`/api/ledger/files/${hash}`, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect([again.status, again.headers.get('content-security-policy')]).toEqual([304, "default-src 'none'; sandbox"]);
  });

  test.each(['nowhere', 'a'.repeat(64), '../secret'])('under %s is not there', async (hash) => {
    const answer = await served.ask(`/api/ledger/files/${encodeURIComponent(hash)}`);
    expect(answer.status).toBe(404);
  });

  test('is compared with its hash each time, and not sent once a byte of it has changed', async () => {
    const file = await keep(picture(6));
    expect(await stateOf(file)).toMatchObject({ status: 200, said: { whole: true } });
    await damage(file);
    expect(await stateOf(file)).toMatchObject({ status: 200, said: { whole: false } });
    const answer = await served.ask(`/api/ledger/files/${file.hash}`);
    expect([answer.status, await answer.json()]).toEqual([409, expect.objectContaining({ code: 'damaged' })]);
    await damage(file, Buffer.alloc(1_000));
    expect(await stateOf(file)).toMatchObject({ status: 200, said: { whole: false } });
  });
});

describe('a file of a record', () => {
  test('may come a second time under a name of another type', async () => {
    const bytes = Buffer.from('We adopt their schema.\n');
    await keep({ name: 'thread.txt', bytes });
    const file = await keep({ name: 'thread.md', bytes });
    expect(file).toMatchObject({ name: 'thread.md', mediaType: 'text/plain' });
    expect(await backArtifact(file)).toMatchObject({ kind: 'artifact' });
  });

  test('has to be here, as what the record says it is', async () => {
    const file = await keep(picture(7));
    for (const other of [{ hash: 'b'.repeat(64) }, { size: 1 }, { mediaType: 'application/pdf' }])
      expect(await backArtifact({ ...file, ...other })).toMatchObject({
        code: 'bad-record',
        message: 'File: this file is no longer here. Choose it again.',
      });
    expect(await backArtifact(file)).toMatchObject({ kind: 'artifact' });
  });

  test('stays, while one that no record names is forgotten after a day', async () => {
    const [used, unused] = [await keep(picture(8)), await keep(picture(9))];
    await backArtifact(used);
    served.clock.now = instant(served.clock.now + dayMs + 1);
    await keep(picture(10));
    expect([(await stateOf(used)).status, (await stateOf(unused)).status]).toEqual([200, 404]);
  });

  test('goes with the record that is erased', async () => {
    const file = await keep(picture(13));
    const record = await backArtifact(file);
    if (isRefusal(record)) throw new Error(record.message);
    await eraseRecord(served.context, { recordId: record.id });
    expect((await stateOf(file)).status).toBe(404);
  });

  test('goes at once when no revision names it any more, unless another record does', async () => {
    const { store, scope } = served.context;
    const [own, shared] = [await keep(picture(11)), await keep(picture(12))];
    const record = await backArtifact(own);
    if (isRefusal(record)) throw new Error(record.message);
    const other = await addRecord(served.context, {
      kind: 'artifact',
      standing: 'draft',
      fields: { title: 'Both', file: shared, redacted: own },
    });
    if (isRefusal(other)) throw new Error(other.message);
    await store.transact((tx) => releaseFiles(tx, scope, { id: other.id, stillNamed: new Set() }));
    expect([(await stateOf(own)).status, (await stateOf(shared)).status]).toEqual([200, 404]);
    await store.transact((tx) => releaseFiles(tx, scope, { id: record.id, stillNamed: new Set([own.hash]) }));
    expect((await stateOf(own)).status).toBe(200);
    await store.transact((tx) => releaseFiles(tx, scope, { id: record.id, stillNamed: new Set() }));
    expect((await stateOf(own)).status).toBe(404);
  });
});

async function damage({ hash }: FileValue, bytes: Uint8Array = png(20, 10, [6, 90, 91])): Promise<void> {
  await served.context.store.transact((tx) =>
    tx
      .updateTable('file_part')
      .set({ bytes } as never)
      .where('hash', '=', hash)
      .execute(),
  );
}

async function* each(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
