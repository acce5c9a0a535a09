import { invitationCases, meCases, teamCases } from './account.ts';
import { assistantCases } from './assistant.ts';
import { decisionCases } from './decisions.ts';
import { fileCases } from './files.ts';
import { gatheringCases } from './gathering.ts';
import { barCases } from './ledger/bars.ts';
import { packetCases } from './ledger/packets.ts';
import { judgingCases } from './ledger/judging.ts';
import { reviewCases } from './ledger/reviews.ts';
import { versionCases } from './ledger/versions.ts';
import { ledgerExportCases } from './ledger/export.ts';
import { recordCases, viewCases } from './ledger/records.ts';
import { openCases } from './open.ts';
import { operatingCases } from './operating.ts';
import { proofCases } from './proofs.ts';
import { panelCases } from './panels.ts';
import { otherCases } from './others.ts';
import type { RouteCases } from '../routeCase.ts';
import { followCases, publicationCases, reportCases, suggestionCases } from './sharing.ts';
import { storyCases } from './story.ts';
import { deckCases, importCases, learningCases } from './study.ts';
import { testimonialCases } from './testimonials.ts';

/** The cases of every route but those of signing in, by method and path. A new route needs one here. */
export const routeCases: RouteCases = {
  ...deckCases,
  ...learningCases,
  ...importCases,
  ...proofCases,
  ...recordCases,
  ...viewCases,
  ...fileCases,
  ...ledgerExportCases,
  ...decisionCases,
  ...otherCases,
  ...testimonialCases,
  ...panelCases,
  ...storyCases,
  ...gatheringCases,
  ...judgingCases,
  ...barCases,
  ...packetCases,
  ...versionCases,
  ...reviewCases,
  ...publicationCases,
  ...reportCases,
  ...suggestionCases,
  ...followCases,
  ...meCases,
  ...teamCases,
  ...invitationCases,
  ...operatingCases,
  ...assistantCases,
  ...openCases,
};
