import { freshId } from '../../../../src/actions/base/context.ts';
import type { LedgerRecord } from '../../../../src/core/ledger/record.ts';
import { seedRecord } from '../../ledger.ts';
import type { Ask, EndpointCases } from '../../grounds/endpointCase.ts';
import type { LocalGround } from '../../grounds/localGround.ts';

type Asked = Ask<LocalGround>;

const nothing = () => ({});
const bad = () => ({ recordId: 'x' });
const noRecord: Asked = ({ nowhere }) => ({ recordId: nowhere });
const untitled = { kind: 'team', standing: 'draft', fields: { name: ' ' } };

const ofOne =
  (more: object = {}): Asked =>
  async ({ served }) => ({ recordId: (await seedRecord(served)).id, ...more });

/** An impact on a team. */
const ofLinked: Asked = async ({ served }) => {
  const { id } = await seedRecord(served);
  return { recordId: (await seedRecord(served, { kind: 'impact', fields: { what: 'One', teams: [id] } })).id };
};

const changed = async ({ served }: LocalGround, fields: object) => ({
  recordId: (await twice(served)).id,
  basedOn: 1,
  standing: 'draft',
  fields,
});

/** A record that was said twice. */
async function twice(served: LocalGround['served']): Promise<LedgerRecord> {
  const { id } = await seedRecord(served, { fields: { name: 'One' } });
  return seedRecord(served, { id, fields: { name: 'Two' } });
}

/** Records of the ledger and their views. */
export const recordCases: EndpointCases<LocalGround> = {
  'GET /api/ledger/records': {
    asks: async ({ served }) => {
      await seedRecord(served);
      return { standing: 'draft', search: 'pay', order: 'title', from: '2026-01-01', changedSince: 0 };
    },
    bad: () => ({ from: '2026-02-30' }),
  },
  'GET /api/ledger/counts': {
    asks: async ({ served }) => {
      await seedRecord(served);
      return {};
    },
  },
  'GET /api/ledger/records/:recordId': { asks: ofLinked, bad, refusals: { 'no-record': noRecord } },
  'GET /api/ledger/records/:recordId/around': { asks: ofLinked, bad, refusals: { 'no-record': noRecord } },
  'GET /api/ledger/records/:recordId/history': {
    asks: async ({ served }) => ({ recordId: (await twice(served)).id }),
    bad,
    refusals: { 'no-record': noRecord },
  },
  'POST /api/ledger/records': {
    asks: () => ({ kind: 'team', standing: 'draft', fields: { name: 'Payments' } }),
    bad: () => ({ kind: 'team', standing: 'removed', fields: {} }),
    refusals: {
      'no-kind': () => ({ kind: 'unicorn', standing: 'draft', fields: { name: 'Payments' } }),
      'bad-record': () => untitled,
      'id-taken': async ({ served }) => ({
        id: (await seedRecord(served)).id,
        kind: 'team',
        standing: 'draft',
        fields: { name: 'Another' },
      }),
    },
  },
  'PUT /api/ledger/records/:recordId': {
    asks: ofOne({ basedOn: 1, standing: 'draft', fields: { name: 'Billing' } }),
    bad: ofOne({ basedOn: 0, standing: 'draft', fields: {} }),
    refusals: {
      'no-record': ({ nowhere }) => ({ recordId: nowhere, basedOn: 1, standing: 'draft', fields: {} }),
      'bad-record': ofOne({ basedOn: 1, standing: 'kept', fields: { name: 'Payments' } }),
      'changed-meanwhile': (ground) => changed(ground, { name: 'Three' }),
    },
  },
  'POST /api/ledger/records/:recordId/restore': {
    asks: async ({ served }) => ({ recordId: (await twice(served)).id, revision: 1 }),
    bad: ofOne({ revision: 0 }),
    refusals: {
      'no-record': ({ nowhere }) => ({ recordId: nowhere, revision: 1 }),
      'no-revision': ofOne({ revision: 2 }),
      'bad-record': async ({ served }) => ({
        recordId: (await seedRecord(served, { fields: { note: 'Without a name' } })).id,
        revision: 1,
      }),
    },
  },
  'POST /api/ledger/standings': {
    asks: async ({ served, nowhere }) => {
      const { id } = await seedRecord(served);
      return {
        records: [
          { recordId: id, standing: 'removed' },
          { recordId: nowhere, standing: 'kept' },
        ],
      };
    },
    bad: () => ({ records: [] }),
  },
  'POST /api/ledger/records/:recordId/erase': {
    asks: ofOne({ fields: ['name'] }),
    bad: ofOne({ fields: [] }),
    refusals: {
      'no-record': noRecord,
      'one-piece': async ({ served }) => ({
        recordId: (await seedRecord(served, { kind: 'testimonial', fields: { what: 'It did change' } })).id,
        fields: ['because'],
      }),
    },
  },
  'GET /api/ledger/views': { asks: nothing },
  'POST /api/ledger/views': {
    asks: () => ({ name: ' Mine ', query: { kind: 'impact', search: 'pay' } }),
    bad: () => ({ name: ' ', query: {} }),
    refusals: {
      'too-many': async ({ served }) => {
        for (let at = 0; at < 50; at += 1)
          await served.ask('/api/ledger/views', { method: 'POST', body: JSON.stringify({ name: `${at}`, query: {} }) });
        return { name: 'One more', query: {} };
      },
    },
  },
  'DELETE /api/ledger/views/:savedViewId': {
    asks: ({ served }) => ({ savedViewId: freshId(served.context) }),
    bad: () => ({ savedViewId: 'x' }),
  },
};
