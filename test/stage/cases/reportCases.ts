import { reportDeck } from '../../../src/actions/study/reports/reportDeck.ts';
import { decideReport } from '../../../src/actions/study/reports/decideReport.ts';
import { listReports } from '../../../src/actions/study/reports/listReports.ts';
import { granted, seedPublication } from '../sharing/publications.ts';
import { only, seedDeck, seedNotes } from '../seed.ts';
import { type SiteCases, type SiteGround, exhaust } from '../grounds/siteGround.ts';

const dismiss = { kind: 'dismiss' } as const;

/** How Ben reports a card of Ada's. */
async function card({ ada, ben }: SiteGround) {
  const { note } = only(await seedNotes(ada, (await seedDeck(ada)).id, [{}]));
  const { publication } = await seedPublication(ada, { deckId: note.deckId });
  return { as: ben, publicationId: publication.id, noteId: note.id, reason: 'wrong' } as const;
}

/** How he reports the deck. */
const deck = async (ground: SiteGround) => {
  const { noteId: _, ...asked } = await card(ground);
  return asked;
};

const tooOften = async (ground: SiteGround) => exhaust(ground, 'report', ground.ben.account.id);

/** What they have reported. */
async function reported(ground: SiteGround) {
  const { operating } = ground.opal;
  const { as, ...report } = await deck(ground);
  granted(await reportDeck(as.signedIn, { ...report, details: '' }));
  const { reports } = await listReports(operating, { state: 'open', offset: 0 });
  const { id: reportId } = only(reports.filter((kept) => kept.deck.id === report.publicationId));
  return { reportId, operating };
}

const dismissed = async (ground: SiteGround) => {
  const { reportId, operating } = await reported(ground);
  granted(await decideReport(operating, { reportId, decision: dismiss }));
  return { reportId, decision: dismiss };
};

/** Telling whoever runs this Cairn what is wrong, and what they do about it. */
export const reportCases: SiteCases = {
  'POST /api/publications/:publicationId/reports': {
    asks: deck,
    bad: async (ground) => ({ ...(await deck(ground)), reason: 'dull' }),
    refusals: {
      'no-publication': async (ground) => ({ ...(await deck(ground)), publicationId: ground.nowhere }),
      'too-often': async (ground) => {
        await tooOften(ground);
        return deck(ground);
      },
    },
  },
  'POST /api/publications/:publicationId/notes/:noteId/reports': {
    asks: card,
    bad: async (ground) => ({ ...(await card(ground)), noteId: 'x' }),
    refusals: {
      'no-publication': async (ground) => ({ ...(await card(ground)), publicationId: ground.nowhere }),
      'no-edition': async (ground) => ({ ...(await card(ground)), noteId: ground.nowhere }),
      'too-often': async (ground) => {
        await tooOften(ground);
        return card(ground);
      },
    },
  },
  'GET /api/reports': {
    asks: async (ground) => {
      await reported(ground);
      return { state: 'open' };
    },
    bad: () => ({ state: 'lost' }),
  },
  'POST /api/reports/:reportId/decide': {
    asks: async (ground) => ({
      reportId: (await reported(ground)).reportId,
      decision: { kind: 'take-down', reason: 'Copied' },
    }),
    bad: async (ground) => ({
      reportId: (await reported(ground)).reportId,
      decision: { kind: 'take-down', reason: ' ' },
    }),
    refusals: {
      'no-report': ({ nowhere: reportId }) => ({ reportId, decision: dismiss }),
      decided: dismissed,
      'not-taken-down': async (ground) => ({
        reportId: (await reported(ground)).reportId,
        decision: { kind: 'put-back' },
      }),
    },
  },
};
