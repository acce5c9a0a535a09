import { meCases, tokenCases } from './accountCases.ts';
import { followingCases } from './followingCases.ts';
import { invitationCases, newcomerCases } from './invitationCases.ts';
import { operatorCases } from './operatorCases.ts';
import { publicationCases } from './publicationCases.ts';
import { reportCases } from './reportCases.ts';
import type { SiteCases } from './siteGround.ts';
import { historyCases, maintainerCases, proposerCases } from './suggestionCases.ts';
import { teamCases } from './teamCases.ts';

/** Everything that several people do with each other, and with their accounts. */
export const siteCases: SiteCases = {
  ...meCases,
  ...tokenCases,
  ...teamCases,
  ...invitationCases,
  ...newcomerCases,
  ...operatorCases,
  ...publicationCases,
  ...followingCases,
  ...historyCases,
  ...proposerCases,
  ...maintainerCases,
  ...reportCases,
};
