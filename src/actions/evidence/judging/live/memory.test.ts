import { expect, test } from 'vitest';
import type { WorkspaceId } from '../../../../core/base/id.ts';
import { instant } from '../../../../core/base/instant.ts';
import { day } from '../../../../core/base/day.ts';
import { judge } from '../../../../core/evidence/rules/base/judge.ts';
import { recordsOf } from '../../../../core/evidence/rules/base/sketch.ts';
import { rules } from '../../../../core/evidence/rules/rules.ts';
import type { LedgerRecord } from '../../../../core/ledger/record.ts';
import type { Live } from './live.ts';
import { bounds, recall, remember } from './memory.ts';

const [example] = rules.flatMap(({ passes }) => recordsOf(passes));
const measure = { rules: [], limits: {}, today: day(20_600), witnessed: () => 'fresh' as const };

const liveOf = (count: number): Live => ({
  mark: undefined,
  records: Array.from({ length: count }, () => example as LedgerRecord),
  whole: true,
  standing: new Map(),
  measure,
  judgement: judge([], measure),
});

const openStore = () => ({ condition: { isCurrent: () => Promise.resolve(true), connections: () => undefined } });

const ids = (count: number) => Array.from({ length: count }, (_, at) => `workspace ${at}` as WorkspaceId);

test('no more workspaces are kept than the bounds say, and the longest not asked for go first', () => {
  const store = openStore();
  const [first, second, ...others] = ids(bounds.workspaces + 1);
  if (first === undefined || second === undefined) throw new Error('there are more than two');
  const ask = (id: WorkspaceId) => remember(store, id, { live: liveOf(1), askedAt: instant(0) });
  for (const id of [first, second, ...others.slice(0, -1), first, ...others.slice(-1)]) ask(id);
  expect([first, second].map((id) => recall(store, id) !== undefined)).toEqual([true, false]);
});

test('no more records are kept than the bounds say', () => {
  const store = openStore();
  const [first, second, third] = ids(3) as [WorkspaceId, WorkspaceId, WorkspaceId];
  for (const id of [first, second, third])
    remember(store, id, { live: liveOf(bounds.records / 2), askedAt: instant(0) });
  expect([first, second, third].map((id) => recall(store, id) !== undefined)).toEqual([false, true, true]);
});

test('what nobody asked for in an hour goes when somebody asks for another', () => {
  const store = openStore();
  const [first, second] = ids(2) as [WorkspaceId, WorkspaceId];
  remember(store, first, { live: liveOf(1), askedAt: instant(0) });
  remember(store, second, { live: liveOf(1), askedAt: instant(bounds.forMs) });
  expect(recall(store, first)).toBeDefined();
  remember(store, second, { live: liveOf(1), askedAt: instant(bounds.forMs + 1) });
  expect(recall(store, first)).toBeUndefined();
});

test('each open store has a memory of its own', () => {
  const [one, other] = [openStore(), openStore()];
  const [id] = ids(1) as [WorkspaceId];
  remember(one, id, { live: liveOf(1), askedAt: instant(0) });
  expect([recall(one, id), recall(other, id)].map((live) => live !== undefined)).toEqual([true, false]);
});
