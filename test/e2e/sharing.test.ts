import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { invite } from '../../src/contract/account/invitations.ts';
import { createWorkspace } from '../../src/contract/account/workspaces.ts';
import { listCards } from '../../src/contract/study/cards.ts';
import { addNote, changeNote } from '../../src/contract/study/notes.ts';
import { getDeck } from '../../src/contract/study/decks.ts';
import { getEditionHistory } from '../../src/contract/study/history.ts';
import { decideReport, listReports } from '../../src/contract/study/reports.ts';
import { suggestChange } from '../../src/contract/study/suggestions.ts';
import type { DeckId, NoteId } from '../../src/core/base/id.ts';
import { written } from '../stage/seed.ts';
import { listBarriers, sizes } from './axe.ts';
import { askAs, type Authored, comeBy, moveIn, type Signed, walkTo, writeDeckAs } from './people.ts';
import { emailOf, openServerHouse } from './serverHouse.ts';
import { expectShown, gradeByKey, screen, toast } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('a published deck', () => {
  const house = openServerHouse({ CAIRN_REGISTRATION: 'open' });
  let ada: Signed;
  let ben: Signed;
  let authored: Authored;
  let publicPath: string;
  let followed: DeckId;
  let copied: DeckId;
  let copiedPath: string;

  const adaAt = (path: string): Promise<Page> => house.visit(path, { storageState: ada });
  const benAt = (path: string): Promise<Page> => house.visit(path, { storageState: ben });

  beforeAll(async () => {
    ada = await moveIn(house, 'Ada');
  });

  test('is published from its page, with an address for others', async () => {
    const page = await adaAt('/decks');
    authored = await writeDeckAs(page, 'Leading without power', [
      { front: 'Who owns the outcome?', back: 'The lead owns the plan.', why: 'It is theirs.' },
      { front: 'When do you say no?', back: 'Before the work begins.', why: 'It is cheap then.' },
      { front: 'What do you ask first?', back: 'What would make this a waste of time?' },
      { front: 'Who hears bad news first?', back: 'Whoever can still change something.' },
    ]);
    await page.goto(`/decks/${authored.deckId}`);
    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Publish' }).click();
    await expectShown(screen(page, 'Publish'));
    await page.getByLabel('Description').fill('For those who lead **without** a title.');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expectShown(toast(page, 'Version 1 is published.'));
    const address = page.getByRole('link', { name: /\/d\/leading-without-power-/ });
    publicPath = new URL((await address.textContent()) ?? '').pathname;
    await page.goto(`/decks/${authored.deckId}`);
    await expectShown(page.getByText('Published, version 1, 0 followers'));
  });

  test('is read by somebody who has no account and whose browser runs no script', async () => {
    const page = await house.visit(publicPath, { javaScriptEnabled: false });
    await expectShown(screen(page, 'Leading without power'));
    await expectShown(page.getByText('Who owns the outcome?'));
    await expectShown(page.getByText('By Ada'));
  });

  test('is followed by somebody else, who studies it in their own workspace', async () => {
    ben = await comeBy(house, 'Ben');
    const page = await benAt('/explore');
    await page.getByRole('link', { name: 'Leading without power' }).click();
    await page.getByRole('link', { name: 'Follow this deck' }).click();
    await expectShown(screen(page, 'Leading without power'));
    await page.getByText('Keep some fields to yourself').click();
    await page.getByLabel('Why it matters').check();
    await page.getByRole('button', { name: 'Follow this deck' }).click();
    await expectShown(toast(page, 'Leading without power is yours to study.'));
    await expectShown(page.getByText('You follow this deck, version 1'));
    followed = new URL(page.url()).pathname.split('/').at(-1) as DeckId;
    await page.getByRole('link', { name: 'Study', exact: true }).click();
    for (const key of ['3', '4', '4']) await gradeByKey(page, key);
    await expect.poll(async () => (await memoriesOf(page)).filter(([, { phase }]) => phase !== 'new').length).toBe(3);
  });

  test('gets a better card from somebody who follows it, and its next version carries that', async () => {
    const reader = await benAt(`/decks/${followed}`);
    await reader.getByText('Who owns the outcome?').click();
    await reader.keyboard.press('Enter');
    await reader.getByRole('link', { name: 'Suggest a change' }).click();
    await reader.getByLabel('Back').fill('The lead owns the result.');
    await reader.getByRole('button', { name: 'Suggest this change' }).click();
    await expectShown(reader.getByText('Say why. A sentence is enough.'));
    await reader.getByLabel('Why', { exact: true }).fill('A plan is not an outcome.');
    await reader.getByRole('button', { name: 'Suggest this change' }).click();
    await expectShown(toast(reader, /^Sent/));

    const page = await adaAt(`/decks/${authored.deckId}`);
    await page.getByRole('link', { name: '1 suggestion waits' }).click();
    await expectShown(page.getByText('A plan is not an outcome.'));
    await expectShown(page.locator('del', { hasText: 'plan' }));
    await expectShown(page.locator('ins', { hasText: 'result' }));
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await expectShown(toast(page, 'Accepted.'));
    await expectShown(page.getByText('Nothing waits'));

    const [, second, third] = authored.notes.map(({ noteId }) => noteId);
    if (second === undefined || third === undefined) throw new Error('four notes were written');
    const saying = { front: 'When do you say no?', why: 'It costs least then.', tags: ['saying-no'] };
    await askAs(page, changeNote, { noteId: second, content: written({ ...saying, back: 'Before work begins.' }) });
    const asking = { front: 'What do you ask first?', back: 'What would make this a waste of your time?' };
    await askAs(page, changeNote, { noteId: third, content: written(asking) });
    await askAs(page, addNote, { deckId: authored.deckId, content: written({ front: 'Who says thanks?' }) });
    await page.goto(`/decks/${authored.deckId}/publish`);
    await expectShown(page.getByText('What changes since the last version'));
    await page.getByLabel('What has changed').fill('Results, not plans.');
    await page.getByRole('button', { name: 'Publish version 2' }).click();
    await expectShown(toast(page, 'Version 2 is published.'));
  });

  test('brings its followers an update, which keeps their progress, tags, words and protected fields', async () => {
    const page = await benAt('/decks');
    const mine = written({ front: 'What do you ask first?', back: 'Whose time would this waste?', tags: ['my-own'] });
    const before = await memoriesOf(page);
    const third = (await cardsOf(page)).find(({ front }) => front === mine.front);
    if (third === undefined) throw new Error('the deck has this card');
    await askAs(page, changeNote, { noteId: third.noteId, content: mine });
    await page.reload();
    await expectShown(page.getByText('1 suggestion of yours was decided'));
    await page.getByRole('link', { name: 'Leading without power', exact: true }).click();
    await expectShown(page.getByText('Version 2 is here: 2 changed, 1 new'));
    await page.getByRole('link', { name: 'See the update' }).click();
    await expectShown(page.getByText('Results, not plans.'));
    await expectShown(page.locator('del', { hasText: 'plan' }));
    await expectShown(page.locator('ins', { hasText: 'result' }));
    await expectShown(page.getByText('Changed by both'));
    await page.getByRole('button', { name: 'Take in version 2' }).click();
    await expectShown(toast(page, 'Version 2 is in.'));

    const after = new Map(await memoriesOf(page));
    expect(before.map(([cardId]) => [cardId, after.get(cardId)])).toEqual(before);
    const cards = await cardsOf(page);
    expect(cards.map(({ back, tags }) => [back, tags])).toEqual([
      ['The lead owns the result.', []],
      ['Before work begins.', ['saying-no']],
      ['Whose time would this waste?', ['my-own']],
      ['Whoever can still change something.', []],
      ['One person, by name.', []],
    ]);
    await page.goto(`/cards/${cards[1]?.cardId}`);
    await expectShown(page.getByText('It is cheap then.'));
    await page.goto('/suggestions');
    await expectShown(page.getByText('Accepted', { exact: true }));
    await expectShown(page.getByText('New', { exact: true }));
    await page.goto('/decks');
    await expectShown(screen(page, 'Decks'));
    expect(await page.getByText('suggestion of yours').count()).toBe(0);
  });

  test('becomes a deck of somebody else’s as a copy that names whom it is from', async () => {
    const page = await benAt(publicPath);
    await page.getByRole('link', { name: 'Make a copy' }).click();
    await expectShown(screen(page, 'Make a copy of Leading without power'));
    await page.getByRole('button', { name: 'Make the copy' }).click();
    await page.waitForURL(/\/decks\//);
    copied = new URL(page.url()).pathname.split('/').at(-1) as DeckId;
    await page.goto(`/decks/${copied}/publish`);
    await page.getByLabel('Title').fill('Leading in the open');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const address = page.getByRole('link', { name: /\/d\/leading-in-the-open-/ });
    copiedPath = new URL((await address.textContent()) ?? '').pathname;
    await page.goto(copiedPath);
    await expectShown(page.getByText('based on Leading without power by Ada'));
  });

  test('declines what was suggested with a reason, merges several at once, and takes one in other words', async () => {
    const reader = await benAt('/decks');
    const cards = await cardsOf(reader);
    const publicationId = (await askAs(reader, getDeck, { deckId: followed })).follow?.publicationId;
    if (publicationId === undefined) throw new Error('the deck is followed');
    const suggest = async (at: number, back: string) => {
      const { noteId = '' as NoteId, front = '', tags = [] } = cards[at] ?? {};
      const { editions } = await askAs(reader, getEditionHistory, { publicationId, noteId });
      const { since = 1, content = written({ front, tags }) } = editions[0] ?? {};
      const change = { kind: 'change' as const, noteId, since, content: { ...content, back } };
      await askAs(reader, suggestChange, { publicationId, change, reason: `Because of ${back}` });
    };
    for (const [at, back] of ['First', 'Second', 'Third', 'Fourth'].entries()) await suggest(at, back);

    const page = await adaAt(`/decks/${authored.deckId}/suggestions`);
    const item = (back: string) => page.getByRole('listitem').filter({ hasText: `Because of ${back}` });
    await item('Fourth').getByRole('button', { name: 'Decline' }).click();
    await page.getByLabel('Why not').fill('It says less.');
    await page.getByRole('button', { name: 'Decline with this reason' }).click();
    await expectShown(toast(page, 'Declined.'));
    await item('Third').getByRole('button', { name: 'Accept in other words' }).click();
    await item('Third').getByLabel('Back', { exact: true }).fill('The third, in my words.');
    await page.getByRole('button', { name: 'Accept in these words' }).click();
    await expectShown(toast(page, 'Accepted in other words.'));
    await item('First').getByRole('checkbox').check();
    await item('Second').getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Accept the 2 selected ones' }).click();
    await expectShown(toast(page, '2 suggestions accepted.'));
    await expectShown(page.getByText('Nothing waits'));
    const backs = (await askAs(page, listCards, { deckId: authored.deckId })).cards.map(({ back }) => back);
    expect(backs.slice(0, 3)).toEqual(['First', 'Second', 'The third, in my words.']);

    await reader.goto('/suggestions');
    await expectShown(reader.getByText('It says less.'));
    await suggest(3, 'Fifth');
    await page.goto(`/decks/${authored.deckId}/publish`);
    await page.getByRole('button', { name: 'Publish version 3' }).click();
    await expectShown(toast(page, 'Version 3 is published.'));
  });

  test('has screens that break no rule of axe, light and dark, large and small, and fit into 320 px', async () => {
    const reader = await benAt('/decks');
    const publicationId = (await askAs(reader, getDeck, { deckId: followed })).follow?.publicationId;
    const [, , changed, unanswered] = await cardsOf(reader);
    const found: string[] = [];
    const look = async (page: Page, path: string, name: string) => {
      await page.setViewportSize(sizes.desktop);
      await page.goto(path);
      await expectShown(page.getByText(name));
      found.push(...(await listBarriers(page)).map((line) => `${path}: ${line}`));
    };
    await look(reader, '/decks', 'Leading without power: version 3 is here');
    await look(reader, `/decks/${followed}`, 'Version 3 is here');
    await look(reader, `/decks/${followed}/following`, 'Take in version 3');
    await look(reader, `/fork/${publicationId}`, 'Make the copy');
    await look(reader, `/suggest/${publicationId}?note=${changed?.noteId}`, 'Use my own words');
    await look(reader, `/report/${publicationId}?note=${changed?.noteId}`, 'Send the report');
    await look(reader, `/cards/${unanswered?.cardId}`, 'Suggest a change');
    await look(reader, '/suggestions', 'It says less.');
    const page = await adaAt('/decks');
    await look(page, `/decks/${authored.deckId}`, 'Published, version 3');
    await look(page, `/decks/${authored.deckId}/publish`, 'Copy address');
    await look(page, `/decks/${authored.deckId}/suggestions`, 'Because of Fifth');
    await look(page, `/follow/${copiedPath.split('/').at(-1)}`, 'Follow this deck');
    expect(found).toEqual([]);
  });

  test('is gone for everybody else once it is taken down, and whoever published it reads why', async () => {
    const operator = await adaAt(copiedPath);
    await operator.getByRole('link', { name: 'Report this deck' }).click();
    await operator.getByLabel('It is not theirs to publish').check();
    await operator.getByRole('button', { name: 'Send the report' }).click();
    await expectShown(operator.getByText('Thank you.'));
    const { reports } = await askAs(operator, listReports, {});
    const [report] = reports;
    if (report === undefined) throw new Error('the report is there');
    await askAs(operator, decideReport, { reportId: report.id, decision: { kind: 'take-down', reason: 'Copied.' } });
    const page = await benAt(`/decks/${copied}/publish`);
    await expectShown(page.getByText('Copied.'));
    house.allow(page, /410/);
    await page.goto(copiedPath);
    expect(await page.getByText('Who owns the outcome?').count()).toBe(0);
  });

  test('is taken in and then left by keys alone; the words chosen, the cards and what is known of them stay', async () => {
    const page = await benAt('/decks');
    const before = await memoriesOf(page);
    await walkTo(page, page.getByRole('link', { name: 'Leading without power: version 3 is here' }));
    await page.keyboard.press('Enter');
    await walkTo(page, page.getByRole('radio', { name: 'Keep my words' }));
    await page.keyboard.press('ArrowRight');
    await walkTo(page, page.getByRole('button', { name: 'Take in version 3' }));
    await page.keyboard.press('Enter');
    await expectShown(toast(page, 'Version 3 is in.'));
    expect((await cardsOf(page)).map(({ back }) => back).slice(0, 3)).toEqual([
      'First',
      'Second',
      'The third, in my words.',
    ]);
    await walkTo(page, page.getByRole('link', { name: 'How you follow it' }));
    await page.keyboard.press('Enter');
    await walkTo(page, page.getByRole('button', { name: 'Stop following' }));
    await page.keyboard.press('Enter');
    await walkTo(page, page.getByRole('button', { name: 'Stop and keep the cards' }));
    await page.keyboard.press('Enter');
    await expectShown(toast(page, 'You follow this deck no longer. Its cards are yours.'));
    expect(await memoriesOf(page)).toEqual(before);
  });

  test('of a team is for its members alone, who follow it to study it', async () => {
    const page = await adaAt('/decks');
    const { workspaceId } = await askAs(page, createWorkspace, { name: 'Product guild' });
    await page.goto(`/w/${workspaceId}/decks`);
    const { deckId } = await writeDeckAs(page, 'Guild rules', [{ front: 'Who speaks first?' }]);
    await page.goto(`/w/${workspaceId}/decks/${deckId}`);
    await page.getByRole('link', { name: 'Publish it, so that it can be studied' }).click();
    await expectShown(page.getByText('Members of this workspace can read and follow it.'));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const address = page.getByRole('link', { name: /\/follow\// });
    const path = new URL((await address.textContent()) ?? '').pathname;

    const reader = await benAt('/decks');
    house.allow(reader, /404/);
    await reader.goto(path);
    await expectShown(reader.getByText('There is no such published deck'));
    await askAs(page, invite, { email: emailOf('Ben'), role: 'viewer' });
    await reader.goto(await house.linkTo(emailOf('Ben'), /invite/i));
    await reader.getByRole('button').first().click();
    await reader.waitForURL(/\/w\//);
    await reader.goto(`/w/${workspaceId}/decks/${deckId}`);
    await expectShown(reader.getByText('Published for the team, version 1'));
    await reader.getByRole('link', { name: 'Follow it to study it' }).click();
    await reader.getByRole('button', { name: 'Follow this deck' }).click();
    await expectShown(reader.getByText('You follow this deck, version 1'));
    await expectShown(reader.getByRole('link', { name: 'Study', exact: true }));
  });

  const cardsOf = async (page: Page) => (await askAs(page, listCards, { deckId: followed })).cards;

  const memoriesOf = async (page: Page) => (await cardsOf(page)).map(({ cardId, memory }) => [cardId, memory] as const);
});
