import { expect, test } from 'vitest';
import { readAuthority } from './authority.ts';

test.each([undefined, '', ' '])('no authority is asked where %j names none', (given) => {
  expect(readAuthority({ CAIRN_TIMESTAMP_URL: given })).toBeUndefined();
});

test.each(['https://timestamp.example.org/tsa', 'http://timestamp.example.org/'])('%s is one', (given) => {
  expect(readAuthority({ CAIRN_TIMESTAMP_URL: given })).toBe(given);
});

test.each(['timestamp.example.org', 'ftp://timestamp.example.org', 'https://name:word@timestamp.example.org'])(
  '%s is refused with what to write',
  (given) => {
    expect(readAuthority({ CAIRN_TIMESTAMP_URL: given })).toMatchObject({
      code: 'settings',
      message: expect.stringContaining('Write it as https://'),
    });
  },
);
