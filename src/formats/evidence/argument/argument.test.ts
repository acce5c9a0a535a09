import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { RecordId } from '../../../core/base/id.ts';
import type { Argument } from './argument.ts';
import { formatGsn } from './gsn.ts';
import { formatProv } from './prov.ts';

const [impact, team, piece, next] = ['I1', 'T1', 'A1', 'I2'] as unknown as readonly [
  RecordId,
  RecordId,
  RecordId,
  RecordId,
];

const argument: Argument = {
  id: impact,
  said: {
    what: 'Payments reads the contract first',
    act: 'Wrote the contract: "all of it"',
    mechanism: 'It showed what each guess had cost.',
    before: 'They guessed.',
    after: 'They read it.',
    changedOn: '2026-02-01',
  },
  teams: [{ id: team, title: 'Payments' }],
  links: [
    { name: 'act', standing: 'filled', reason: '' },
    { name: 'mechanism', standing: 'weak', reason: 'It says too little.' },
    { name: 'their-act', standing: 'filled', reason: '' },
    { name: 'effect', standing: 'filled', reason: '' },
    { name: 'proof', standing: 'filled', reason: '' },
  ],
  pieces: [{ id: piece, title: 'Their template', rung: 'theirs', reason: 'The other team made it.' }],
  followed: [{ id: next, title: 'Ledgers asks for one too', from: [impact] }],
};

describe('the argument of an impact', () => {
  test('stands in the goal structuring notation with a goal for each link, and its proof below the effect', () => {
    const read = parse(formatGsn(argument)) as Record<string, Record<string, unknown>>;
    expect(Object.keys(read)).toEqual(['G1', 'C1', 'A1', 'S1', 'G2', 'G3', 'G4', 'G5', 'Sn1']);
    expect(read['S1']?.['supportedBy']).toEqual(['G2', 'G3', 'G4', 'G5']);
    expect(read['G3']).toEqual({
      text: 'It showed what each guess had cost. (weak: It says too little.)',
      undeveloped: true,
    });
    expect(read['G5']).toEqual({ text: 'They guessed. → They read it.', supportedBy: ['Sn1'] });
    expect(read['G2']?.['text']).toBe(argument.said.act);
  });

  test('names nothing that is not there, in either form', () => {
    const gsn = parse(formatGsn(argument)) as Record<string, { supportedBy?: string[]; inContextOf?: string[] }>;
    for (const { supportedBy = [], inContextOf = [] } of Object.values(gsn))
      for (const name of [...supportedBy, ...inContextOf]) expect(gsn).toHaveProperty([name]);
    const prov = JSON.parse(formatProv(argument)) as Record<string, Record<string, Record<string, string>>>;
    const there = ['entity', 'activity', 'agent'].flatMap((kind) => Object.keys(prov[kind] ?? {}));
    for (const relation of ['used', 'wasGeneratedBy', 'wasInfluencedBy', 'wasAssociatedWith', 'wasInformedBy'])
      for (const statement of Object.values(prov[relation] ?? {}))
        for (const [role, name] of Object.entries(statement))
          if (role.startsWith('prov:')) expect(there).toContain(name);
  });

  test('tells in PROV what followed from what, and why', () => {
    const { wasInformedBy } = JSON.parse(formatProv(argument)) as { wasInformedBy: Record<string, object> };
    expect(Object.values(wasInformedBy)).toEqual([
      {
        'prov:informed': 'cairn:I1',
        'prov:informant': 'cairn:I1/act',
        'cairn:mechanism': 'It showed what each guess had cost.',
      },
      { 'prov:informed': 'cairn:I2', 'prov:informant': 'cairn:I1' },
    ]);
  });

  test('stands also where little is said', () => {
    const bare = { ...argument, said: { what: 'Something' }, teams: [], pieces: [], followed: [] };
    expect(parse(formatGsn(bare))).toMatchObject({ G5: { undeveloped: true } });
    expect(JSON.parse(formatProv(bare))).toMatchObject({ entity: {} });
  });
});
