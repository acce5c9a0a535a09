import * as decisionLogs from '../../../../src/store/evidence/decisionLogs.ts';
import * as logReports from '../../../../src/store/evidence/logReports.ts';
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
  pageDecisions: published,
  listDecisionsById: published,
  putDecisionLog: writes('scope', (tx, { scope }, { now }) =>
    decisionLogs.putDecisionLog(tx, scope, {
      log: { ...log, publishedAt: now, takenDown: null },
      key: '0123456789',
      decisions: [],
    }),
  ),
  deleteDecisionLog: writes('scope', (tx, { scope }) => decisionLogs.deleteDecisionLog(tx, scope), {
    silent: 'the team has published no decision log',
  }),
};

export const logReportsCases: CasesOf<typeof logReports> = {
  insertLogReport: open('anybody with an account may report a log that everybody may read'),
  findLogReport: reads(
    'operator',
    (tx, { operator }, { home }) => logReports.findLogReport(tx, operator, home.reportId),
    {
      silent: 'nobody has reported a decision log',
    },
  ),
  listLogReports: reads(
    'operator',
    (tx, { operator }) => logReports.listLogReports(tx, operator, { state: 'open', offset: 0, limit: 100 }),
    { silent: 'nobody has reported a decision log' },
  ),
  decideLogReport: writes(
    'operator',
    (tx, { operator }, { home, now }) =>
      logReports.decideLogReport(tx, operator, { id: home.reportId, decision: 'dismissed', at: now }),
    { silent: 'nobody has reported a decision log' },
  ),
  takeLogDown: writes(
    'operator',
    (tx, { operator }, { team, now }) =>
      logReports.takeLogDown(tx, operator, { workspaceId: team.id, at: now, reason: 'Gone.' }),
    { silent: 'the team has published no decision log' },
  ),
  putLogBack: writes('operator', (tx, { operator }, { team }) => logReports.putLogBack(tx, operator, team.id), {
    silent: 'the team has published no decision log',
  }),
};

export const reopeningsCases: CasesOf<typeof reopenings> = {
  countReopenings: reads('scope', (tx, { scope }) => reopenings.countReopenings(tx, scope), {
    silent: 'nobody has asked the team to re-open a decision',
  }),
};
