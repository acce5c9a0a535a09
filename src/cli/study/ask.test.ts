import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../actions/base/context.ts';
import { type Cairn, openCairn } from '../../actions/openCairn.ts';
import { createDeck } from '../../actions/study/decks/createDeck.ts';
import { addNote } from '../../actions/study/notes/addNote.ts';
import { listCards } from '../../actions/study/cards/listCards.ts';
import type { DeckId } from '../../core/base/id.ts';
import { instant } from '../../core/base/instant.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import type { NoteContent } from '../../core/study/note.ts';
import { readKeys, type Terminal } from '../base/keyboard.ts';
import { ask } from './ask.ts';
import { sitDown } from './sitting.ts';

/** Noon, so that no step crosses into the next day. */
const noon = instant(Date.UTC(2026, 5, 15, 12));

let folder = '';
let cairn: Cairn;
let context: Context;
let deckId: DeckId;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-ask-'));
  const opened = await openCairn({ kind: 'file', path: join(folder, 'cairn.db') }, 'UTC');
  if (isRefusal(opened)) throw new Error(opened.message);
  cairn = opened;
  let now = noon;
  context = { ...opened.context, now: () => (now = instant(now + 1_000)) };
  deckId = (await createDeck(context, { name: 'Capitals', description: '', tags: [] })).id;
});

afterEach(async () => {
  await cairn.close();
  rmSync(folder, { recursive: true });
});

describe('a sitting at the terminal', () => {
  test('shows the question, then the answer with why and what to try, then when it comes back', async () => {
    await add({ front: 'Capital of **France**?', back: '- Paris', why: 'It comes up.', tryAtWork: 'Say it aloud.' });
    const { shown } = await sit(' 4q');
    expect(shown).toContain('── Capitals ── 1 to go ─');
    expect(shown.indexOf('Capital of France?')).toBeLessThan(shown.indexOf('• Paris'));
    expect(shown).toContain('Why it matters: It comes up.');
    expect(shown).toMatch(/1 again 1 min {3}2 hard \d+ min {3}3 good 10 min {3}4 easy \d+ d/);
    expect(shown).toMatch(/easy: back in \d+ d/);
    expect(shown).toMatch(/1 answer, in \d+ s\. You learnt 1 new card\./);
    expect(shown).toMatch(/They come back:\n {2}2026-06-\d\d {2}1 card/);
    expect(shown).toContain('Try at work: Say it aloud.\n');
  });

  test('keeps every answer, and Space after the answer means good', async () => {
    await add({ front: 'One' });
    await add({ front: 'Two' });
    await sit('  \r1q');
    expect(await phases()).toEqual([
      { front: 'One', phase: 'learning', lapses: 0, step: 1 },
      { front: 'Two', phase: 'learning', lapses: 0, step: 0 },
    ]);
  });

  test('z takes the last answer back, also when all is done', async () => {
    await add({ front: 'One' });
    const { shown } = await sit(' 4zq');
    expect(shown).toContain('Taken back.');
    expect(await phases()).toMatchObject([{ front: 'One', phase: 'new' }]);
  });

  test('s, b and f mark the card, and z takes each mark back', async () => {
    await add({ front: 'One' });
    expect((await sit('sq')).shown).toContain('Suspended: it is not asked any more (z undoes).');
    expect(await marks()).toEqual({ suspended: true, buriedUntil: null, flag: 0 });
    expect((await sit('q')).shown).toContain('Nothing was answered.');
    await add({ front: 'Two' });
    await sit('bzfsz fq');
    expect((await listCards(context, { offset: 0, limit: 9 })).cards.map((card) => card.marks)).toEqual([
      { suspended: true, buriedUntil: null, flag: 0 },
      { suspended: false, buriedUntil: null, flag: 0 },
    ]);
  });

  test('i explains, ? lists the keys, and an arrow does nothing', async () => {
    await add({ front: 'One' });
    const { shown } = await sit('i?\u001b[Aq');
    expect(shown).toContain('You have not answered this card yet.');
    expect(shown).toContain('Space or Enter  show the answer; after it: good');
    expect(shown).not.toContain('───\n\nback');
  });

  test('a typed answer is compared with the right one', async () => {
    await add({ kind: 'typed', front: 'Capital of France?', back: 'Paris' });
    const { shown } = await sit('Pad\u007friz\r3\u001b');
    expect(shown).toContain('You typed: Pari{+s+}[-z-]');
    expect(await phases()).toMatchObject([{ phase: 'learning' }]);
  });

  test('the gap that is asked stands in brackets', async () => {
    await add({ kind: 'cloze', front: '{{c1::Berlin}} is the capital of {{c2::Germany::country}}.', back: '' });
    const { shown } = await sit(' q');
    expect(shown).toContain('[…] is the capital of Germany.');
    expect(shown).toContain('[Berlin] is the capital of Germany.');
  });

  test('a card cannot move the cursor or change colours', async () => {
    await add({ front: 'Evil \u001b[2J\u009b31m\u0007 front' });
    expect((await sit('q')).shown).toContain('Evil [2J31m front');
  });

  test('keys that stop coming end it with every answer kept', async () => {
    await add({ front: 'One' });
    await add({ front: 'Two' });
    expect((await sit(' 3')).shown).toContain('1 answer');
    expect(await phases()).toMatchObject([{ phase: 'learning' }, { phase: 'new' }]);
  });
});

const plainNote: NoteContent = {
  kind: 'basic',
  front: '',
  back: 'back',
  why: '',
  tryAtWork: '',
  concept: null,
  tags: [],
  ownId: null,
};

async function add(content: Partial<NoteContent>): Promise<void> {
  const added = await addNote(context, { deckId, content: { ...plainNote, ...content, tags: [] } });
  if (isRefusal(added)) throw new Error(added.message);
}

/** Sits down, presses these keys, and answers everything that was shown, without what moves the cursor. */
async function sit(keys: string): Promise<{ readonly shown: string }> {
  const pressed = [...readKeys(keys)];
  let written = '';
  const terminal: Terminal = {
    keyboard: { next: async () => pressed.shift() ?? { kind: 'interrupt' }, close: () => undefined },
    write: (text) => (written += text),
    columns: () => 80,
    style: (_, text) => text,
  };
  const sitting = await sitDown(context, deckId);
  if (isRefusal(sitting)) throw new Error(sitting.message);
  await ask(context, terminal, sitting);
  return { shown: written.replaceAll('\r\u001b[K', '') };
}

const listAll = async () => (await listCards(context, { offset: 0, limit: 9 })).cards;

const phases = async () =>
  (await listAll()).map(({ front, memory }) => ({
    front,
    phase: memory.phase,
    ...(memory.phase === 'new' ? {} : { lapses: memory.lapses, step: memory.step }),
  }));

const marks = async () => (await listAll())[0]?.marks;
