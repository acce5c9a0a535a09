import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { invite } from '../../src/contract/account/invitations.ts';
import { createWorkspace } from '../../src/contract/account/workspaces.ts';
import { addRecord } from '../../src/contract/ledger/records.ts';
import { listBarriers, sizes } from './axe.ts';
import { askAs, type Authored, comeBy, moveIn, type Signed, writeDeckAs } from './people.ts';
import { emailOf, openServerHouse } from './serverHouse.ts';
import { expectShown, screen } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('a team’s workspace', () => {
  const house = openServerHouse({ CAIRN_REGISTRATION: 'open' });
  let ben: Signed;
  let team: string;
  let authored: Authored;

  const benAt = (path: string): Promise<Page> => house.visit(`${team}${path}`, { storageState: ben });

  test('takes in somebody who is invited to read', async () => {
    const ada = await moveIn(house, 'Ada');
    ben = await comeBy(house, 'Ben');
    const owner = await house.visit('/decks', { storageState: ada });
    const { workspaceId } = await askAs(owner, createWorkspace, { name: 'Product guild' });
    team = `/w/${workspaceId}`;
    await owner.goto(`${team}/decks`);
    await askAs(owner, addRecord, { kind: 'team', standing: 'kept', fields: { name: 'Payments', function: 'data' } });
    authored = await writeDeckAs(owner, 'Guild rules', [{ front: 'Who speaks first?' }]);
    await askAs(owner, invite, { email: emailOf('Ben'), role: 'viewer' });
    const guest = await house.visit(await house.linkTo(emailOf('Ben'), /invite/i), { storageState: ben });
    await guest.getByRole('button').first().click();
    await expectShown(guest.getByRole('link', { name: 'Guild rules' }));
  });

  test('offers a viewer what they may do, and nothing else', async () => {
    const page = await benAt('/decks');
    await expectShown(page.getByRole('link', { name: 'Guild rules' }));
    const rail = page.getByRole('navigation', { name: 'Screens' }).first();
    expect(await rail.getByRole('listitem').allInnerTexts()).toEqual(['Decks', 'Cards', 'Evidence', 'People']);
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await expectShown(page.getByRole('option', { name: 'Explore' }));
    expect(await page.getByRole('option', { name: /Add a card|Import/ }).count()).toBe(0);
    await page.goto(`${team}/decks/${authored.deckId}`);
    await expectShown(page.getByText('Who speaks first?'));
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Add a card' }).count()).toBe(0);
    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
    await expectShown(page.getByRole('menuitem'));
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Export as CSV']);
  });

  test('lets a viewer read its ledger, and says whom to ask at the address of a form', async () => {
    const page = await benAt('/evidence');
    const row = page.getByRole('link', { name: 'Payments' });
    await expectShown(row);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'New', exact: true }).count()).toBe(0);
    await row.click();
    await expectShown(page.getByRole('link', { name: 'History' }));
    expect(await page.getByRole('link', { name: 'Edit', exact: true }).count()).toBe(0);
    await page.goto(`${team}/evidence/new/impact`);
    await expectShown(page.getByText('Your role in this team is viewer'));
  });

  test.each(['import', 'add', 'publish'] as const)(
    'says to a viewer at the address of “%s” whom to ask',
    async (name) => {
      const page = await benAt(name === 'import' ? '/import' : `/decks/${authored.deckId}/${name}`);
      await expectShown(page.getByText('Your role in this team is viewer'));
      await page.getByRole('main').getByRole('link', { name: 'People' }).click();
      await expectShown(screen(page, 'People'));
    },
  );

  test.each(['study', 'statistics'])('leads from “%s” to one’s own workspace, where learning is', async (name) => {
    const page = await benAt(`/${name}`);
    await expectShown(screen(page, 'You learn in your own workspace'));
    await page.getByRole('link', { name: 'Go to your own workspace' }).click();
    await expectShown(screen(page, 'Today'));
  });

  test('has settings that say where the others are', async () => {
    const page = await benAt('/settings');
    await expectShown(page.getByText('How you study is set in your own workspace.'));
    await page.getByRole('link', { name: 'your own workspace' }).click();
    await expectShown(page.getByLabel('New cards a day'));
  });

  test.each(['/decks', '/import', '/study', '/settings'])('breaks no rule of axe for a viewer: %s', async (path) => {
    const page = await benAt(path);
    await page.setViewportSize(sizes.desktop);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  test('is left for Explore and come back from', async () => {
    const page = await benAt('/decks');
    await page.getByRole('button', { name: 'Workspace: Product guild' }).click();
    await page.getByRole('menuitem', { name: 'Explore published decks' }).click();
    await expectShown(screen(page, 'Explore decks'));
    await page.getByRole('link', { name: 'Your decks' }).click();
    await expectShown(screen(page, 'Decks'));
  });
});
