import * as decisionLogs from '../../../../src/store/evidence/decisionLogs.ts';
import * as reopenings from '../../../../src/store/evidence/reopenings.ts';
import { type CasesOf, open, reads, writes } from '../storeCase.ts';

const published = open('a published decision log is there for everybody who has its address');

const log = {
  slug: 'how-0123456789',
  title: 'How we decide',
  description: '',
  visibility: 'public',
} as const;

export const decisionLogsCases: CasesOf<typeof decisionLogs> = {
  findDecisionLog: published,
  findOpenLog: published,
  listPublishedDecisions: published,
  putDecisionLog: writes('scope', (tx, { scope }, { now }) =>
    decisionLogs.putDecisionLog(tx, scope, { log: { ...log, publishedAt: now }, key: '0123456789', decisions: [] }),
  ),
  deleteDecisionLog: writes(
    'scope',
    async (tx, { scope }) => {
      await decisionLogs.deleteDecisionLog(tx, scope);
    },
    { silent: 'the team has published no decision log' },
  ),
};

export const reopeningsCases: CasesOf<typeof reopenings> = {
  countReopenings: reads('scope', (tx, { scope }) => reopenings.countReopenings(tx, scope), {
    silent: 'nobody has asked the team to re-open a decision',
  }),
};
