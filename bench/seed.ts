import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { keepNotes, newNotes } from '../src/actions/study/notes/addNote.ts';
import type { Context } from '../src/actions/base/context.ts';
import { newDeck } from '../src/actions/study/decks/createDeck.ts';
import { defaultPreferences } from '../src/core/account/learner.ts';
import { makeId } from '../src/core/base/id.ts';
import { dayMs, type Instant, instant } from '../src/core/base/instant.ts';
import { isRefusal } from '../src/core/base/refusal.ts';
import { gradeNumber } from '../src/core/study/grade.ts';
import { createScheduler, type Scheduler } from '../src/core/study/scheduling/scheduler.ts';
import { insertLocalOwner } from '../src/store/account/owners.ts';
import { openSqlite } from '../src/store/base/openSqlite.ts';
import type { PlacedCard } from '../src/store/study/cards.ts';
import { insertDeck } from '../src/store/study/decks.ts';
import { updateMemory } from '../src/store/study/memories.ts';
import { type Answer, type History, inventHistory } from './seed/histories.ts';
import { openRandom, type Random, tenBytes } from './seed/random.ts';
import { deckName, inventNote } from './seed/texts.ts';

const cardsWanted = 100_000;
const reviewsWanted = 1_000_000;
const decksWanted = 50;
const studiedDays = 730;
const studiedShare = 0.8;

/** The data file of the benchmarks (a learner's two years: 100,000 cards, 1,000,000 answers), made where today's is not there yet. */
export async function seededFile(): Promise<string> {
  const folder = join(tmpdir(), 'cairn-bench');
  const file = join(folder, `${seedKey()}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  const part = join(folder, 'part', 'cairn.db');
  await fill(part);
  renameSync(part, file);
  rmSync(join(folder, 'part'), { recursive: true });
  return file;
}

/** Each day has a file of its own, since what is due changes; so has each schema, and each way of seeding. */
function seedKey(): string {
  const makers = [
    join(import.meta.dirname, 'seed'),
    join(import.meta.dirname, '..', 'src', 'store', 'base', 'migrations'),
  ];
  const sources = [
    import.meta.filename,
    ...makers.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))),
  ];
  const hash = createHash('sha256');
  for (const source of sources.toSorted()) hash.update(readFileSync(source));
  return `${new Date().toISOString().slice(0, 10)}-${hash.digest('hex').slice(0, 12)}`;
}

type Seeding = { readonly context: Context; readonly clock: { now: Instant }; readonly random: Random };

async function fill(path: string): Promise<void> {
  const store = await openSqlite(path);
  if (isRefusal(store)) throw new Error(store.message);
  const random = openRandom(1);
  const scheduler = createScheduler(preferences);
  const today = scheduler.dayBook.startOf(scheduler.dayBook.dayOf(instant(Date.now())));
  const clock = { now: instant(today - studiedDays * dayMs) };
  const world = { now: () => clock.now, nextId: () => makeId((clock.now = instant(clock.now + 1)), tenBytes(random)) };
  const owner = {
    workspaceId: makeId<'workspace'>(clock.now, tenBytes(random)),
    learnerId: makeId<'learner'>(clock.now, tenBytes(random)),
  };
  const scope = await store.transact((tx) => insertLocalOwner(tx, { ...owner, preferences, createdAt: clock.now }));
  const seeding = { context: { ...world, store, scope }, clock, random };
  const cards = await fillDecks(seeding);
  const histories = inventHistories(cards, { scheduler, random, today });
  await keepMemories(seeding, histories);
  await store.close();
  insertReviews(path, seeding, histories);
}

const preferences = defaultPreferences('UTC');

async function fillDecks({ context, random }: Seeding): Promise<readonly (readonly PlacedCard[])[]> {
  const decks: (readonly PlacedCard[])[] = [];
  let left = cardsWanted;
  for (let number = 1; number <= decksWanted; number++) {
    const wanted = number === decksWanted ? left : Math.min(left, sizeOf(number));
    decks.push(await fillDeck(context, random, { name: deckName(random, number), wanted }));
    left -= wanted;
  }
  return decks;
}

/** The largest deck has 8,000 cards, the smallest some hundreds. */
const sizeOf = (number: number): number => Math.round(cardsWanted / (4 + number) / 2.5);

async function fillDeck(
  context: Context,
  random: Random,
  { name, wanted }: { readonly name: string; readonly wanted: number },
): Promise<readonly PlacedCard[]> {
  const deck = newDeck(context, { name, description: '', tags: [] });
  return context.store.transact(async (tx) => {
    await insertDeck(tx, context.scope, deck);
    const cards: PlacedCard[] = [];
    while (cards.length < wanted) {
      // A note may ask two cards, so the last ones are kept one by one, and only those that ask one.
      const room = Math.min(1_000, Math.floor((wanted - cards.length) / 2));
      const contents = Array.from({ length: Math.max(1, room) }, (_, index) =>
        inventNote(random, index + cards.length),
      );
      const fitting = room > 0 ? contents : contents.map((content) => ({ ...content, kind: 'basic' as const }));
      cards.push(
        ...(await keepNotes(
          context,
          tx,
          newNotes(
            context,
            fitting.map((content) => ({ deckId: deck.id, content })),
          ),
        )),
      );
    }
    return cards;
  });
}

type Simulation = { readonly scheduler: Scheduler; readonly random: Random; readonly today: Instant };

/** Decks are learnt side by side, each from its front. Cards whose answers would be too many stay new. */
function inventHistories(
  decks: readonly (readonly PlacedCard[])[],
  { scheduler, random, today }: Simulation,
): readonly History[] {
  const histories: History[] = [];
  let left = reviewsWanted;
  for (const cards of decks) {
    const studied = cards.slice(0, cards.length * studiedShare);
    for (const [index, { id }] of studied.entries()) {
      const share = (index / studied.length) ** 2;
      const from = instant(today - studiedDays * dayMs * (1 - share) + (random() * dayMs) / 2);
      const history = inventHistory(scheduler, random, { cardId: id, from, until: today });
      if (history.answers.length > left) continue;
      left -= history.answers.length;
      histories.push(history);
    }
  }
  return histories;
}

async function keepMemories({ context }: Seeding, histories: readonly History[]): Promise<void> {
  await context.store.transact(async (tx) => {
    for (const { memory, answers } of histories) {
      const [first] = answers;
      if (first !== undefined) await updateMemory(tx, context.scope, { cardId: first.cardId, memory });
    }
  });
}

/** By hand, since a million answers one by one through the store would take minutes. */
function insertReviews(path: string, { context, clock, random }: Seeding, histories: readonly History[]): void {
  using file = new DatabaseSync(path);
  file.exec('pragma synchronous = off; pragma cache_size = -800000; begin');
  const insert = file.prepare(
    `insert into review (workspace_id, id, learner_id, card_id, grade, answered_at, spent_ms, device_id, day, phase_before, elapsed_days, undone)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
  );
  const { workspaceId, learnerId } = context.scope;
  const deviceId = makeId<'device'>(clock.now, tenBytes(random));
  const answers = histories.flatMap((history) => history.answers).toSorted(byTime);
  for (const answer of answers) {
    const id = makeId<'review'>(answer.answeredAt, tenBytes(random));
    insert.run(
      workspaceId,
      id,
      learnerId,
      answer.cardId,
      gradeNumber[answer.grade],
      answer.answeredAt,
      answer.spentMs,
      deviceId,
      answer.day,
      answer.phaseBefore,
      answer.elapsedDays,
    );
  }
  file.exec('commit; pragma wal_checkpoint(truncate)');
}

const byTime = (one: Answer, other: Answer): number => one.answeredAt - other.answeredAt;

if (import.meta.main) {
  const started = performance.now();
  console.log(await seededFile());
  console.log(`made or found in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
}
