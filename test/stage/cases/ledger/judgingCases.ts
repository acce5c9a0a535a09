import { disagree } from '../../../../src/actions/evidence/judging/disagree.ts';
import { setThreshold } from '../../../../src/actions/evidence/judging/setThreshold.ts';
import { seedRecord } from '../../ledger.ts';
import type { Ask, EndpointCases } from '../../grounds/endpointCase.ts';
import type { LocalGround } from '../../grounds/localGround.ts';

type Asked = Ask<LocalGround>;

const rule = 'third-party-proof';
const threshold = 'months-spanned';
const because = 'Nobody there may sign.';
const why = 'The company is two years old.';

const seedImpact = ({ served }: LocalGround) =>
  seedRecord(served, { kind: 'impact', standing: 'kept', fields: { what: 'Payments plans ahead' } });

/** Somebody disagrees with the rule about one impact. */
const disputed: Asked = async (ground) => {
  const { id: about } = await seedImpact(ground);
  await disagree(ground.served.context, { rule, about, because });
  return { rule, about };
};

const narrowed: Asked = async ({ served }) => {
  await setThreshold(served.context, { threshold, value: 6, why });
  return { threshold };
};

/** What rules find, and what somebody thinks of a rule. */
export const judgingCases: EndpointCases<LocalGround> = {
  'GET /api/evidence/findings': {
    asks: async (ground) => {
      await disputed(ground);
      await seedImpact(ground);
      return {};
    },
    bad: () => ({ recordId: 'x' }),
    refusals: { 'no-record': ({ nowhere }) => ({ recordId: nowhere }) },
  },
  'GET /api/evidence/gap-of-day': {
    asks: async (ground) => {
      await seedImpact(ground);
      return {};
    },
  },
  'GET /api/evidence/rules': { asks: narrowed },
  'GET /api/evidence/prose-rules': {
    asks: async ({ served }) => {
      await disagree(served.context, { rule: 'vague', because });
      return {};
    },
  },
  'GET /api/evidence/rules/:rule': {
    asks: disputed,
    bad: () => ({ rule: 'x'.repeat(81) }),
    refusals: { 'no-rule': () => ({ rule: 'no-such-rule' }) },
  },
  'PUT /api/evidence/rules/:rule/disagreement': {
    asks: async (ground) => ({ rule, about: (await seedImpact(ground)).id, because, until: 20_900 }),
    bad: () => ({ rule, because: ' ' }),
    refusals: {
      'no-rule': () => ({ rule: 'no-such-rule', because }),
      'no-record': ({ nowhere }) => ({ rule, about: nowhere, because }),
    },
  },
  'DELETE /api/evidence/disagreements/:recordId': {
    asks: async ({ served }) => {
      const fields = { what: 'Somebody else backs it', rule, because };
      return { recordId: (await seedRecord(served, { kind: 'disagreement', standing: 'kept', fields })).id };
    },
    bad: () => ({ recordId: 'x' }),
    refusals: { 'no-disagreement': ({ nowhere }) => ({ recordId: nowhere }) },
  },
  'PUT /api/evidence/thresholds/:threshold': {
    asks: () => ({ threshold, value: 6, why }),
    bad: () => ({ threshold, value: 'six', why }),
    refusals: {
      'no-threshold': () => ({ threshold: 'no-such-threshold', value: 6, why }),
      'out-of-range': () => ({ threshold, value: 0, why }),
    },
  },
  'DELETE /api/evidence/thresholds/:threshold': {
    asks: narrowed,
    bad: () => ({ threshold: 'x'.repeat(81) }),
    refusals: { 'no-threshold': () => ({ threshold: 'no-such-threshold' }) },
  },
};
