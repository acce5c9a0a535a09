import { freshId } from '../../../src/actions/base/context.ts';
import type { CardId } from '../../../src/core/base/id.ts';
import { dayMs, instant } from '../../../src/core/base/instant.ts';
import { reviewOf, seedDeck, written } from '../seed.ts';
import type { Served } from '../served/serve.ts';
import type { Ask, EndpointCases } from '../grounds/endpointCase.ts';
import type { LocalGround } from '../grounds/localGround.ts';
import { lonelyDecisionCases } from './decisionCases.ts';
import { gatheringCases } from './gatheringCases.ts';
import { barCases } from './ledger/barCases.ts';
import { judgingCases } from './ledger/judgingCases.ts';
import { packetCases } from './ledger/packetCases.ts';
import { lonelyReviewCases } from './ledger/reviewCases.ts';
import { versionCases } from './ledger/versionCases.ts';
import { lonelyPanelCases } from './panelCases.ts';
import { lonelyTestimonialCases } from './testimonialCases.ts';
import { otherCases } from './otherCases.ts';
import { recordCases } from './ledger/recordCases.ts';
import { proofCases } from './ledger/proofCases.ts';
import { storyCases } from './ledger/storyCases.ts';

type Asked = Ask<LocalGround>;

const nothing = () => ({});
const these = ({ cardIds }: LocalGround) => ({ kind: 'these', cardIds });
const inDeck: Asked = ({ deckId }) => ({ deckId });
const noDeck: Asked = ({ nowhere }) => ({ deckId: nowhere });
const badDeck = () => ({ deckId: 'nowhere' });
const gapless = { kind: 'cloze', front: 'no gap' } as const;

/** Studying, alone on one machine. */
export const localCases: EndpointCases<LocalGround> = {
  ...recordCases,
  ...otherCases,
  ...gatheringCases,
  ...judgingCases,
  ...barCases,
  ...packetCases,
  ...versionCases,
  ...lonelyDecisionCases,
  ...lonelyTestimonialCases,
  ...lonelyPanelCases,
  ...lonelyReviewCases,
  ...proofCases,
  ...storyCases,
  'GET /api/me': { asks: nothing },
  'GET /api/today': { asks: nothing },
  'POST /api/sessions': { asks: () => ({ deckId: null }), bad: nothing, refusals: { 'no-deck': noDeck } },
  'POST /api/study-cards': { asks: ({ cardIds }) => ({ cardIds }), bad: () => ({ cardIds: ['x'] }) },
  'POST /api/reviews': {
    asks: ({ served, cardIds: [cardId] }) => ({ review: reviewOf(served, cardId as CardId), want: [] }),
    bad: ({ served, cardIds: [cardId] }) => ({ review: { ...reviewOf(served, cardId as CardId), grade: 'fine' } }),
    refusals: {
      'no-card': ({ served, nowhere }) => ({ review: reviewOf(served, nowhere as CardId) }),
      'wrong-clock': ({ served, cardIds: [cardId] }) => ({
        review: reviewOf(served, cardId as CardId, { answeredAt: instant(served.clock.now + 2 * dayMs) }),
      }),
    },
  },
  'POST /api/undos': {
    asks: async (ground) => ({ ...undoOf(ground), reviewId: await answered(ground) }),
    bad: nothing,
    refusals: { 'no-review': undoOf },
  },
  'GET /api/decks': { asks: nothing },
  'GET /api/decks/:deckId': { asks: inDeck, bad: badDeck, refusals: { 'no-deck': noDeck } },
  'POST /api/decks': { asks: () => ({ name: ' Risk ' }), bad: () => ({ name: ' ' }) },
  'PATCH /api/decks/:deckId': {
    asks: ({ deckId }) => ({ deckId, archived: true }),
    bad: ({ deckId }) => ({ deckId, archived: 'yes' }),
    refusals: { 'no-deck': noDeck },
  },
  'DELETE /api/decks/:deckId': { asks: inDeck, bad: badDeck, refusals: { 'no-deck': noDeck } },
  'POST /api/deletions/:deletionId/undo': {
    asks: async (ground) => ({ deletionId: await deleted(ground) }),
    bad: () => ({ deletionId: 'x' }),
    refusals: { 'no-deletion': ({ nowhere }) => ({ deletionId: nowhere }) },
  },
  'POST /api/decks/:deckId/notes': {
    asks: ({ deckId }) => ({ deckId, content: written() }),
    bad: ({ deckId }) => ({ deckId, content: { ...written(), tags: ['two words'] } }),
    refusals: {
      'no-deck': ({ nowhere }) => ({ deckId: nowhere, content: written() }),
      'bad-content': ({ deckId }) => ({ deckId, content: written(gapless) }),
    },
  },
  'GET /api/notes/:noteId': {
    asks: ({ noteId }) => ({ noteId }),
    bad: () => ({ noteId: 'x' }),
    refusals: { 'no-note': ({ nowhere }) => ({ noteId: nowhere }) },
  },
  'PUT /api/notes/:noteId': {
    asks: ({ noteId }) => ({ noteId, content: written() }),
    bad: ({ noteId }) => ({ noteId }),
    refusals: {
      'no-note': ({ nowhere }) => ({ noteId: nowhere, content: written() }),
      'bad-content': ({ noteId }) => ({ noteId, content: written(gapless) }),
    },
  },
  'POST /api/notes/duplicates': { asks: () => ({ front: 'Who decides?' }), bad: () => ({ front: 7 }) },
  'GET /api/cards': { asks: () => ({ limit: 2, search: 'who', state: 'new' }), bad: () => ({ limit: 501 }) },
  'GET /api/tags': { asks: inDeck, bad: badDeck },
  'GET /api/cards/:cardId': {
    asks: async (ground) => {
      await answered(ground);
      return { cardId: ground.cardIds[0] };
    },
    bad: () => ({ cardId: 'x' }),
    refusals: { 'no-card': ({ nowhere }) => ({ cardId: nowhere }) },
  },
  'POST /api/cards/move': {
    asks: async (ground) => ({ cards: these(ground), deckId: (await seedDeck(ground.served)).id }),
    bad: ({ deckId }) => ({ cards: { kind: 'these', cardIds: [] }, deckId }),
    refusals: { 'no-deck': (ground) => ({ cards: these(ground), deckId: ground.nowhere }) },
  },
  'POST /api/cards/move/undo': {
    asks: ({ deckId, cardIds: [cardId] }) => ({ moved: [{ deckId, cards: [[cardId, 7]] }] }),
    bad: ({ deckId, cardIds }) => ({ moved: [{ deckId, cards: cardIds }] }),
    refusals: { 'no-deck': ({ nowhere }) => ({ moved: [{ deckId: nowhere, cards: [] }] }) },
  },
  'POST /api/cards/tag': {
    asks: (ground) => ({ cards: these(ground), add: ['new'], remove: [] }),
    bad: (ground) => ({ cards: these(ground), add: 'new', remove: [] }),
  },
  'POST /api/cards/mark': {
    asks: (ground) => ({ cards: these(ground), mark: { kind: 'flag', flag: 7 } }),
    bad: (ground) => ({ cards: these(ground), mark: { kind: 'flag', flag: 8 } }),
  },
  'POST /api/cards/delete': { asks: (ground) => ({ cards: these(ground) }), bad: () => ({ cards: { kind: 'most' } }) },
  'GET /api/statistics': { asks: inDeck, bad: badDeck, refusals: { 'no-deck': noDeck } },
  'GET /api/preferences': { asks: nothing },
  'PUT /api/preferences': {
    asks: ({ served }) => current(served),
    bad: async ({ served }) => ({
      ...(await current(served)),
      calendar: { timeZone: 'Mars/Olympus', dayStartHour: 4 },
    }),
  },
  'POST /api/imports/:importId/preview': {
    asks: async ({ served }) => ({ importId: await uploaded(served) }),
    bad: () => ({ importId: 'x' }),
    refusals: {
      'no-import': ({ nowhere }) => ({ importId: nowhere }),
      unreadable: async ({ served }) => ({ importId: await uploaded(served, 'front,back\ncaf\xe9,b'), reading: utf8 }),
    },
  },
  'DELETE /api/imports/:importId': {
    asks: async ({ served }) => ({ importId: await uploaded(served) }),
    bad: () => ({ importId: 'x' }),
  },
  'GET /api/ledger/files/:hash/state': {
    asks: async ({ served }) => ({ hash: await filed(served) }),
    bad: () => ({ hash: 'x' }),
    refusals: { 'no-file': () => ({ hash: 'a'.repeat(64) }) },
  },
  'POST /api/decks/:deckId/publication': {
    refusals: {
      'only-yours': ({ deckId }) => ({ deckId, title: 'Deciding', visibility: 'public', licence: 'CC-BY-4.0' }),
    },
  },
};

const utf8 = { encoding: 'utf-8', separator: ',', quoted: true, header: true, mapping: ['front', 'back'] };

function undoOf({ served, nowhere }: LocalGround) {
  return { id: freshId(served.context), reviewId: nowhere, at: served.clock.now, deviceId: freshId(served.context) };
}

async function answered({ served, cardIds: [cardId] }: LocalGround): Promise<string> {
  const review = reviewOf(served, cardId as CardId);
  await served.ask('/api/reviews', { method: 'POST', body: JSON.stringify({ review }) });
  return review.id;
}

async function deleted({ served, deckId }: LocalGround): Promise<string> {
  const answer = await served.ask(`/api/decks/${deckId}`, { method: 'DELETE' });
  return ((await answer.json()) as { deletionId: string }).deletionId;
}

async function current(served: Served): Promise<object> {
  return (await (await served.ask('/api/preferences')).json()) as object;
}

async function uploaded(served: Served, text = 'front,back\nWho?,Me'): Promise<string> {
  const body = Buffer.from(text, 'latin1');
  const answer = await served.ask('/api/imports?fileName=cards.csv', { method: 'POST', body });
  return ((await answer.json()) as { importId: string }).importId;
}

async function filed(served: Served): Promise<string> {
  const answer = await served.ask('/api/ledger/files?name=a.txt', { method: 'PUT', body: 'We adopt it.' });
  return ((await answer.json()) as { hash: string }).hash;
}
