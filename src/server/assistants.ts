import type { Offer } from './base/mcp/toolServer.ts';
import { findRecords } from './evidence/mcp/findRecords.ts';
import { listDrafts } from './evidence/mcp/listDrafts.ts';
import { listFindings } from './evidence/mcp/listFindings.ts';
import { logImpact } from './evidence/mcp/logImpact.ts';
import { instructionsOfEvidence } from './evidence/mcp/words.ts';
import { addCard } from './study/mcp/tools/addCard.ts';
import { changeCard } from './study/mcp/tools/changeCard.ts';
import { getCard } from './study/mcp/tools/getCard.ts';
import { listDecks } from './study/mcp/tools/listDecks.ts';
import { searchCards } from './study/mcp/tools/searchCards.ts';
import { whatIsDue } from './study/mcp/tools/whatIsDue.ts';
import { instructions } from './study/mcp/tools/words.ts';

/** Everything an assistant can do in Cairn: first what reads, then what writes. */
export const offer: Offer = {
  tools: [
    listDecks,
    searchCards,
    getCard,
    whatIsDue,
    listDrafts,
    findRecords,
    listFindings,
    addCard,
    changeCard,
    logImpact,
  ],
  instructions: `${instructions}\n\n${instructionsOfEvidence}`,
};
