import { expect, test } from 'vitest';
import { readFileQuota } from './fileQuota.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  [' 100 ', 100 * 1024 ** 2],
  ['0', 0],
])('CAIRN_FILES_MB %j lets a workspace keep %j bytes of files', (given, bytes) => {
  expect(readFileQuota({ CAIRN_FILES_MB: given })).toBe(bytes);
});

test.each(['2 GB', '-1', '1.5', '1e3', '9'.repeat(20)])('CAIRN_FILES_MB %j is refused with an example', (given) => {
  expect(readFileQuota({ CAIRN_FILES_MB: given })).toEqual({
    kind: 'refusal',
    code: 'settings',
    message: `CAIRN_FILES_MB "${given}" is no number of megabytes. Write how much the files of one workspace may take: 2048`,
  });
});
