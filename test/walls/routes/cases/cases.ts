import { invitationCases, meCases, teamCases } from './account.ts';
import { assistantCases } from './assistant.ts';
import { openCases } from './open.ts';
import { operatingCases } from './operating.ts';
import type { RouteCases } from './routeCase.ts';
import { followCases, publicationCases, reportCases, suggestionCases } from './sharing.ts';
import { deckCases, importCases, learningCases } from './study.ts';

/** The cases of every route but those of signing in, by method and path. A new route needs one here. */
export const routeCases: RouteCases = {
  ...deckCases,
  ...learningCases,
  ...importCases,
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
