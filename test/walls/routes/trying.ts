import { findTraces, marks, type Part } from '../ground/marks.ts';
import { changesIn, rowsWith } from '../ground/rows.ts';
import { type Actor, actors, nameOf } from './actors.ts';
import { ask } from './asking.ts';
import type { Asked, RouteCase } from './routeCase.ts';
import type { Way } from './declared.ts';
import { type Ending, endingOf, partsOpenTo } from './expected.ts';
import type { ServedTown } from '../ground/served.ts';

/** A case of a route, and who tries it: each of them with how it has to end. */
export type Trial = { readonly way: Way; readonly asked: RouteCase; readonly tries: readonly Try[] };

type Try = { readonly actor: Actor; readonly ending: Ending };

/** Everybody who tries a case. In the team there is nothing to add where it is there that everybody goes. */
export function trialOf(way: Way, asked: RouteCase): Trial {
  const tries = actors
    .map((actor) => ({ actor, stands: actor.standing(way), ending: endingOf(way, actor, asked) }))
    .filter(({ stands }) => stands.kind !== 'person' || stands.at !== 'the team' || way.needs === 'learner')
    .filter(({ stands }) => asked.without === undefined || nameOf(stands) !== asked.without);
  return { way, asked, tries };
}

/**
 * Says what was wrong: another status than expected, something told that is not theirs to know, or rows of Vic's or of
 * his team that are not as they were.
 */
export async function tryCase(town: ServedTown, trial: Trial): Promise<readonly string[]> {
  await town.house.store.transact((tx) => tx.deleteFrom('quota').execute());
  const isAllowed = ({ ending }: Try): boolean => ending.kind === 'allowed';
  const isVic = ({ actor }: Try): boolean => nameOf(actor.standing(trial.way)) === 'vic';
  const allowed = trial.tries.filter(isAllowed);
  return [
    ...(await tryInVain(town, { ...trial, tries: trial.tries.filter((one) => !isAllowed(one)) })),
    ...(await tryAllowed(town, { ...trial, tries: allowed.filter((one) => !isVic(one)) }, [town.home.id])),
    ...(await tryAllowed(town, { ...trial, tries: allowed.filter(isVic) }, [])),
  ];
}

/** Those who may nothing all ask for the same, and together change nothing of anybody else's. */
async function tryInVain(town: ServedTown, trial: Trial): Promise<readonly string[]> {
  const what = await trial.asked.asks(town);
  const { home, team, people } = town;
  const held = [home.id, team.id, what.there ?? home.id, people.vic.account.id, ...Object.values(marks)];
  const wrong = await watching(town, held, () =>
    Promise.all(trial.tries.map((one) => tryOne(town, trial, { one, what }))),
  );
  const stays = (await trial.asked.stays?.(town, what)) ?? true;
  return stays ? wrong : [...wrong, 'somebody takes away what it is about'];
}

/** Those who may each ask anew; whoever is not Vic still changes nothing of what he has at home. */
const tryAllowed = (town: ServedTown, trial: Trial, held: readonly string[]): Promise<readonly string[]> =>
  watching(town, held, async () => {
    const wrong: (readonly string[])[] = [];
    for (const one of trial.tries) wrong.push(await tryOne(town, trial, { one, what: await trial.asked.asks(town) }));
    return wrong;
  });

/** Lets people try, and says besides what has become of rows that are not theirs. */
async function watching(
  { house }: ServedTown,
  held: readonly string[],
  tries: () => Promise<readonly (readonly string[])[]>,
): Promise<readonly string[]> {
  const before = rowsWith(await house.rows(), held);
  const wrong = (await tries()).flat();
  const changes = changesIn(before, rowsWith(await house.rows(), held));
  return [...wrong, ...changes.map((row) => `somebody changes ${row}`)];
}

type Tried = { readonly one: Try; readonly what: Asked };

async function tryOne(town: ServedTown, { way, asked }: Trial, { one, what }: Tried): Promise<readonly string[]> {
  const { actor, ending } = one;
  const there = what.there ?? (way.needs === 'learner' ? town.home.id : town.team.id);
  const headers = actor.headers(town, { way, there });
  const { status, text } = await ask(town, way, { asked: what, headers });
  const open = partsOpenTo(nameOf(actor.standing(way)), asked, ending);
  const told = findTraces(
    text,
    town.traces,
    parts.filter((part) => !open.includes(part)),
  );
  return [
    ...(status === ending.status ? [] : [`gets ${status} instead of ${ending.status}: ${bodyOf(text)}`]),
    ...told.map((trace) => `is told ${trace}`),
    ...(isShown(town, text, { asked, ending }) ? [] : [`is not shown what is there: ${bodyOf(text)}`]),
  ].map((wrong) => `${actor.name} ${wrong}`);
}

const parts: readonly Part[] = ['team', 'home', 'report', 'mail', 'secret'];

type Shown = { readonly asked: RouteCase; readonly ending: Ending };

const isShown = ({ traces }: ServedTown, text: string, { asked: { shows }, ending }: Shown): boolean =>
  shows === undefined || ending.kind !== 'allowed' || findTraces(text, traces, [shows]).length > 0;

const bodyOf = (text: string): string => text.slice(text.indexOf('\n\n') + 2).slice(0, 300);
