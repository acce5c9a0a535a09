import { expect, test } from 'vitest';
import type { AccountId, WorkspaceId } from '../../core/base/id.ts';
import type { Scope, Who } from '../../core/base/scope.ts';
import { beginBehind, closedWall, type Wall, wallOf, wallOfOperator, wallOfWho } from './wall.ts';

const workspaceId = '01K9ZQ5T00000000000000000W' as WorkspaceId;
const accountId = '01K9ZQ5T00000000000000000A' as AccountId;
const scope = { workspaceId, accountId } as Scope;
const who = { accountId } as Who;
const guest = 'f'.repeat(64);

const walls: Readonly<Record<string, readonly [Wall, readonly string[]]>> = {
  nobody: [closedWall, []],
  'a member in a workspace': [wallOf(scope), [`workspace = '${workspaceId}'`, `account = '${accountId}'`]],
  'the owner of a local store': [wallOf({ ...scope, accountId: null }), [`workspace = '${workspaceId}'`]],
  'a person outside of any workspace': [wallOfWho(who), [`account = '${accountId}'`]],
  'whoever runs this Cairn': [wallOfOperator(who), [`account = '${accountId}'`, "operator = 'yes'"]],
  'whoever shows a secret': [{ ...closedWall, guest }, [`guest = '${guest}'`]],
};

test.each(Object.entries(walls))('a transaction for %s says so, and nothing else', (_, [wall, told]) => {
  const settings = told.map((setting) => `set local cairn.${setting}`);
  expect(beginBehind(wall, 'begin')).toBe(['begin', ...settings].join('; '));
});

test('a transaction begins as it was asked to', () => {
  expect(beginBehind(closedWall, 'start transaction read only')).toBe('start transaction read only');
});

const marks = ["'", '"', ';', '\\', '\0', '\n', ' ', '-', '$', '%', '’', 'é', '٣'];

test.each(marks)('what holds %j never comes near a statement', (mark) => {
  const text = `01K9${mark}ZQ5T`;
  for (const wall of [
    { ...closedWall, workspaceId: text as WorkspaceId },
    { ...closedWall, accountId: text as AccountId },
    { ...closedWall, guest: text },
  ])
    expect(() => beginBehind(wall, 'begin')).toThrow('a wall is made of ids and hashes only');
});
