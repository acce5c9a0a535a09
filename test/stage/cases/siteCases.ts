import { meCases, tokenCases } from './accountCases.ts';
import { decisionCases } from './decisionCases.ts';
import { followingCases } from './followingCases.ts';
import { invitationCases, newcomerCases } from './invitationCases.ts';
import { operatorCases } from './operatorCases.ts';
import { publicationCases } from './publicationCases.ts';
import { reportCases } from './reportCases.ts';
import type { SiteCases } from '../grounds/siteGround.ts';
import { historyCases, maintainerCases, proposerCases } from './suggestionCases.ts';
import { teamCases } from './teamCases.ts';
import { reviewCases } from './ledger/reviewCases.ts';
import { panelCases } from './panelCases.ts';
import { testimonialCases } from './testimonialCases.ts';

/** Everything that several people do with each other, and with their accounts. */
export const siteCases: SiteCases = {
  ...meCases,
  ...tokenCases,
  ...teamCases,
  ...invitationCases,
  ...newcomerCases,
  ...operatorCases,
  ...publicationCases,
  ...decisionCases,
  ...testimonialCases,
  ...panelCases,
  ...reviewCases,
  ...followingCases,
  ...historyCases,
  ...proposerCases,
  ...maintainerCases,
  ...reportCases,
};
