import type { Page } from 'playwright-core';
import type { Email } from 'postal-mime';
import { describe, expect, inject, test } from 'vitest';
import { listBarriers } from './axe.ts';
import { emailOf, openServerHouse } from './serverHouse.ts';
import { expectShown, screen, toast } from './study.ts';
import { impactFields } from '../stage/evidence/witnesses.ts';

describe.skipIf(!inject('hasBrowser'))('a packet', () => {
  const house = openServerHouse();

  test('is read by link, commented on in its places, and each comment is resolved', async () => {
    const ada = await house.register('Ada');
    house.allow(ada, /409/);
    const packet = await writePacket(ada);
    await invite(ada, packet);
    const link = linkIn(await house.mailTo('pia@example.org', /asks you to read/));
    const pia = await house.visit(new URL(link).pathname, { javaScriptEnabled: false });
    house.allow(pia, /422/);
    const reader = await house.visit(new URL(link).pathname);
    await comment(pia);
    await reader.reload();
    const faces = await reader.evaluate(async () => [...(await document.fonts.ready)].map(({ status }) => status));
    expect(faces).toContain('loaded');
    expect(await listBarriers(reader)).toEqual([]);
    await finish(pia);
    await house.mailTo(emailOf('Ada'), /Pia has read your packet/);
    await seeOnToday(ada);
    await resolve(ada);
    await house.mailTo('pia@example.org', /Your comments were answered/);
    await pia.reload();
    await expectShown(pia.getByText(/^Taken up on .*: Said how much\.$/));
    await expectShown(pia.getByText('Your comments: all 2 resolved.', { exact: false }));
    await changeSince(ada, packet);
    await takeOff(ada);
    await seeHeld(ada);
    await pia.reload();
    await expectShown(screen(pia, 'This link was taken back'));
  });
});

async function invite(page: Page, packet: string): Promise<void> {
  await page.goto(`/evidence/packets/${packet}/reviews`);
  await expectShown(page.getByRole('heading', { name: 'Nobody reads it yet' }));
  expect(await listBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Send it to somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Pia');
  await dialog.getByLabel('E-mail').fill(emailOf('Ada'));
  await dialog.getByLabel('What should they look at?').fill('Is the case too long?');
  expect(await listBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send the link' }).click();
  await expectShown(dialog.getByRole('alert').filter({ hasText: 'That is your own address.' }));
  await dialog.getByLabel('E-mail').fill('pia@example.org');
  await dialog.getByRole('button', { name: 'Send the link' }).click();
  await toast(page, 'Pia was sent a link to version 1.').waitFor();
}

/** Comments on two places; one of them empty at first, and changed after. */
async function comment(page: Page): Promise<void> {
  await expectShown(screen(page, 'For Staff'));
  await expectShown(page.getByText('Is the case too long?'));
  const summary = page.locator('#summary-3');
  const say = async (text: string) => {
    await summary.getByText('Comment', { exact: true }).click();
    await summary.getByLabel('What would you say of this?').fill(text);
    await summary.getByRole('button', { name: 'Keep the comment' }).click();
  };
  await say('   ');
  await expectShown(summary.getByRole('alert').filter({ hasText: 'Write what you want to say' }));
  await summary.getByLabel('What would you say of this?').fill('How much?');
  await summary.getByRole('button', { name: 'Keep the comment' }).click();
  await expectShown(summary.locator('.said', { hasText: 'How much?' }));
  await summary.getByText('Change or remove').click();
  await summary.getByLabel('What you say of it').fill('How much, in weeks?');
  await summary.getByRole('button', { name: 'Save' }).click();
  await expectShown(summary.locator('.said', { hasText: 'How much, in weeks?' }));
  const heading = page.locator('#cases-1');
  await heading.getByText('Comment', { exact: true }).click();
  await heading.getByLabel('What would you say of this?').fill('Lead with this one.');
  await heading.getByRole('button', { name: 'Keep the comment' }).click();
  await expectShown(heading.locator('.said', { hasText: 'Lead with this one.' }));
}

async function finish(page: Page): Promise<void> {
  await page.getByLabel('What do you say of the whole?').fill('Strong. Say the figures.');
  await page.getByRole('button', { name: 'I am done' }).click();
  await expectShown(page.getByRole('heading', { name: 'You are done' }));
}

async function seeOnToday(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: '2 comments to resolve' }).click();
  await expectShown(page.getByText('Strong. Say the figures.'));
  await expectShown(page.getByText('2 of 2 open', { exact: true }));
}

/** Takes one up, and leaves the other as it is, by keyboard and with a reason. */
async function resolve(page: Page): Promise<void> {
  expect(await listBarriers(page)).toEqual([]);
  const [first, second] = [page.getByRole('listitem').nth(-2), page.getByRole('listitem').nth(-1)];
  await first.getByRole('button', { name: 'Take it up' }).press('Enter');
  await page.keyboard.type('Said how much.');
  expect(await listBarriers(page)).toEqual([]);
  await first.getByRole('button', { name: 'Taken up' }).press('Enter');
  await expectShown(page.getByText('1 of 2 open', { exact: true }));
  await second.getByRole('button', { name: 'Leave it as it is' }).click();
  await second.getByLabel('Why it stays as it is').fill('It is the only one.');
  await second.getByRole('button', { name: 'Left as it is' }).click();
  await expectShown(page.getByText('All 2 resolved', { exact: true }));
  await second.getByRole('button', { name: 'Reopen' }).click();
  await expectShown(page.getByText('1 of 2 open', { exact: true }));
  await second.getByRole('button', { name: 'Take it up' }).click();
  await second.getByRole('button', { name: 'Taken up' }).click();
  await expectShown(page.getByText('All 2 resolved', { exact: true }));
}

/** The packet says something else now: the comment stands beside the old words and the new ones. */
async function changeSince(page: Page, packet: string): Promise<void> {
  const said = { title: 'For Staff', audience: 'company', summary: 'They plan six weeks sooner.' };
  await tell(page, `/api/ledger/records/${packet}`, 'PUT', { basedOn: 1, standing: 'kept', fields: said });
  await page.reload();
  await expectShown(page.getByText('changed since', { exact: false }).first());
  await expectShown(page.locator('ins', { hasText: 'six weeks' }));
  expect(await listBarriers(page)).toEqual([]);
}

async function takeOff(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take Pia off' }).click();
  await page.getByRole('button', { name: 'Take Pia off for good' }).click();
  await toast(page, 'Pia was taken off.').waitFor();
}

/** What Pia said is told beside her record; her address is forgotten by now. */
async function seeHeld(page: Page): Promise<void> {
  const fields = { name: 'Pia', function: 'engineering', relation: 'peer' };
  await tell(page, '/api/ledger/records', 'POST', { kind: 'person', standing: 'kept', fields });
  await page.goto('/evidence/others');
  await page.getByRole('button', { name: 'Show what is held about Pia' }).click();
  await expectShown(page.getByText('Reads the packet by link as Pia; made 2 comments; says of the whole: Strong.'));
  expect(await listBarriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'For Staff' }).click();
  await expectShown(page.getByText('Was taken off.', { exact: false }));
}

/** A packet on one impact that is complete. */
async function writePacket(page: Page): Promise<string> {
  const add = (kind: string, fields: object) =>
    tell(page, '/api/ledger/records', 'POST', { kind, standing: 'kept', fields });
  const team = await add('team', { name: 'Payments', function: 'engineering' });
  const impact = await add('impact', { ...impactFields, teams: [team.id] });
  const written = { title: 'For Staff', audience: 'company', cases: [impact.id], summary: 'They plan sooner.' };
  return (await add('packet', written)).id;
}

/** Asks the server as the page itself would. */
const tell = (page: Page, path: string, how: 'POST' | 'PUT', said: object): Promise<{ readonly id: string }> =>
  page.evaluate(
    async ([path = '', how, body = '']) => {
      const method = how === 'PUT' ? 'PUT' : 'POST';
      const answer = await fetch(path, { method, headers: { 'content-type': 'application/json' }, body });
      return (await answer.json()) as { readonly id: string };
    },
    [path, how, JSON.stringify(said)],
  );

const linkIn = ({ text = '' }: Email): string => /https?:\/\/\S+\/review\/\S+/.exec(text)?.[0] ?? '';
