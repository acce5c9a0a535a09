import { createToken } from '../../../src/actions/account/tokens/createToken.ts';
import type { DeckId, WorkspaceId } from '../../../src/core/base/id.ts';
import { grants } from '../../../src/core/base/role.ts';
import type { Engine } from '../../../src/store/base/database.ts';
import { seedTeam } from '../../stage/people.ts';
import type { Stage } from '../../stage/stage.ts';
import { join, type People, seedCast, seedPeople, stageIn } from './cast.ts';
import { type HomeThings, seedHomeThings } from './homeThings.ts';
import { openWalledHouse, taken, type WalledHouse } from './house.ts';
import { marks } from './marks.ts';
import { type LedgerThings, seedLedger } from './ledgerThings.ts';
import { type Published, seedPublished, seedTeamThings, type TeamThings } from './teamThings.ts';

/** A store in which people live beside each other: what Vic has by himself, and what his team has. */
export type Town = {
  readonly engine: Engine;
  readonly house: WalledHouse;
  readonly people: People;
  readonly team: TeamThings & { readonly id: WorkspaceId; readonly stage: Stage };
  readonly home: HomeThings & { readonly id: WorkspaceId };
  /** What the team has in its ledger. */
  readonly ledger: LedgerThings;
  /** The workspace that Sam owns, a deck in it, and a token of his. */
  readonly other: { readonly id: WorkspaceId; readonly deckId: DeckId; readonly token: string };
  /** What Vic follows. */
  readonly wandas: Published;
};

/** Opens a store and lets people live in it. */
export async function openTown(engine: Engine): Promise<Town> {
  const house = await openWalledHouse(engine);
  const people = await seedPeople(house);
  const { vic, olga, sam, wanda } = people;
  const { id } = await seedCast(house, people);
  for (const name of ['sue', 'gus'] as const) await join(house, people[name], id);
  const stage = await stageIn(olga, id);
  const wandas = await seedPublished(wanda, 'public', null);
  const sams = await seedTeam(house, { owner: sam });
  return {
    engine,
    house,
    people,
    team: { id, stage, ...(await seedTeamThings(stage, marks.team)) },
    home: { id: vic.context.scope.workspaceId, ...(await seedHomeThings(vic, wandas)) },
    ledger: await seedLedger(stage, await stageIn(vic, id), marks.team),
    other: {
      id: sams.id,
      deckId: (await seedPublished(sams.owner, 'private', null)).deckId,
      token: taken(await createToken(sam.signedIn, { name: 'Sam', grants: [...grants], days: null })).secret,
    },
    wandas,
  };
}
