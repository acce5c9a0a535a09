import type { Page } from 'playwright-core';
import type { Email } from 'postal-mime';
import { describe, expect, inject, test } from 'vitest';
import { listBarriers } from './axe.ts';
import { emailOf, openServerHouse } from './serverHouse.ts';
import { expectShown, screen, toast } from './study.ts';
import { impactFields } from '../stage/evidence/witnesses.ts';

/** Whom Ada invites, the least senior first. */
const invited = [
  ['Jun', 'jun@example.org'],
  ['Pia', 'pia@example.org'],
  ['Sam', 'sam@example.org'],
  ['Tom', 'tom@example.org'],
  ['Uma', 'uma@example.org'],
] as const;

describe.skipIf(!inject('hasBrowser'))('a panel', () => {
  const house = openServerHouse();

  /** Somebody on the panel, in a browser of their own and without script. */
  const come = async (address: string): Promise<Page> => {
    const link = linkIn(await house.mailTo(address, /asks you to sit on a panel/));
    const page = await house.visit(new URL(link).pathname, { javaScriptEnabled: false });
    house.allow(page, /422/);
    return page;
  };

  const codeFor = async (name: string): Promise<string> => {
    const { subject = '' } = await house.mailTo(`${name}@example.org`, /is your code to lock/);
    return /^\d{6}/.exec(subject)?.[0] ?? '';
  };

  test('scores apart by link, talks, decides, keeps dissent, and leaves gaps to close', async () => {
    const ada = await house.register('Ada');
    await writeImpact(ada);
    await openPanel(ada);
    const jun = await come('jun@example.org');
    const [pia, sam] = [await come('pia@example.org'), await come('sam@example.org')];
    const reader = await house.visit(new URL(jun.url()).pathname);
    await declareConflict(await come('tom@example.org'));
    const uma = await come('uma@example.org');
    await excuse(ada, uma);
    await scoreApart(ada, { jun, pia, sam }, { reader, codeFor });
    await house.mailTo('jun@example.org', /All scores are open/);
    await house.mailTo(emailOf('Ada'), /All scores of your panel are open/);
    await talk({ jun, pia, sam }, reader);
    await decide(sam);
    await house.mailTo('pia@example.org', /The panel has decided/);
    await dissent(pia);
    await seeResult(ada);
    await seeAgreement(ada);
    await closeGap(ada);
    await closePanel(ada);
    await pia.reload();
    await expectShown(screen(pia, 'This panel is closed'));
  });
});

/** Somebody who sees what Jun sees, with script; and the code that was mailed to a voice. */
type Beside = { readonly reader: Page; readonly codeFor: (name: string) => Promise<string> };

type Voices = Readonly<Record<'jun' | 'pia' | 'sam', Page>>;

/** Each reads and scores; neither Ada nor anybody else sees a score meanwhile. `reader` sees what Jun sees, with script. */
async function scoreApart(ada: Page, { jun, pia, sam }: Voices, { reader, codeFor }: Beside): Promise<void> {
  expect(await listBarriers(reader)).toEqual([]);
  await read(jun);
  await reader.reload();
  expect(await listBarriers(reader)).toEqual([]);
  await score(jun, '1');
  await jun.getByLabel('Code').fill('000');
  await jun.getByRole('button', { name: 'Lock my scores' }).click();
  await expectShown(jun.getByRole('alert').filter({ hasText: 'That is not the code we sent last' }));
  await typeCode(jun, await codeFor('jun'));
  await expectShown(jun.getByText('2 more have to lock.', { exact: false }));
  await read(pia);
  await score(pia, '3');
  await typeCode(pia, await codeFor('pia'));
  await jun.reload();
  expect(await jun.content()).not.toContain('The figure shows 3');
  await ada.reload();
  await expectShown(ada.getByText('Has locked the scores').first());
  expect(await ada.content()).not.toContain('The figure shows');
  await read(sam);
  await score(sam, '2');
  await typeCode(sam, await codeFor('sam'));
}

/** They speak in order, the most senior last, and Jun changes a score. */
async function talk({ jun, pia, sam }: Voices, reader: Page): Promise<void> {
  await expectShown(sam.getByText('Jun speaks next.', { exact: false }));
  expect(await sam.getByRole('button', { name: 'I have spoken' }).count()).toBe(0);
  for (const page of [jun, pia, sam]) {
    await page.reload();
    await page.getByRole('button', { name: 'I have spoken' }).click();
  }
  await change(jun);
  await reader.reload();
  await expectShown(reader.getByText('Jun: 2, first 1').first());
  expect(await listBarriers(reader)).toEqual([]);
}

async function decide(page: Page): Promise<void> {
  await page.getByLabel('Not yet').check();
  await page.getByLabel('What does it rest on?').fill('One case of three holds.');
  await page.getByRole('button', { name: 'Say the verdict' }).click();
  await expectShown(page.getByRole('heading', { name: 'Verdict: Not yet' }));
}

async function dissent(page: Page): Promise<void> {
  await page.reload();
  await page.getByText('I see it otherwise').click();
  await page.getByLabel(/^Why\?/).fill('One is enough for me.');
  await page.getByRole('button', { name: 'Put my dissent on record' }).click();
  await expectShown(page.getByText('Pia dissents: One is enough for me.'));
}

async function closePanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close the panel' }).click();
  await page.getByRole('button', { name: 'Close it for good' }).click();
  await toast(page, 'The panel is closed.').waitFor();
}

/** Adds an impact that is complete. */
async function writeImpact(page: Page): Promise<void> {
  const team = await tell(page, {
    kind: 'team',
    standing: 'kept',
    fields: { name: 'Payments', function: 'engineering' },
  });
  await tell(page, { kind: 'impact', standing: 'kept', fields: { ...impactFields, teams: [team.id] } });
}

async function openPanel(page: Page): Promise<void> {
  await page.goto('/evidence/panels');
  await expectShown(page.getByRole('heading', { name: 'No panel was opened yet' }));
  expect(await listBarriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Open a panel' }).click();
  await page.getByRole('button', { name: 'Open the panel' }).click();
  await expectShown(page.getByRole('alert').filter({ hasText: 'Give it a title' }));
  await page.getByLabel('Title').fill('For Staff, spring round');
  await page.getByLabel('Payments plans by the month').check();
  for (const _ of invited.slice(3)) await page.getByRole('button', { name: 'One more' }).click();
  for (const [at, [name, address]] of invited.entries()) {
    const seat = page.getByRole('group', { name: String(at + 1), exact: true });
    await seat.getByLabel('Name').fill(name);
    await seat.getByLabel('E-mail').fill(address);
  }
  expect(await listBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open the panel' }).click();
  await toast(page, 'The panel is open. Everybody was sent a link.').waitFor();
  await expectShown(screen(page, 'For Staff, spring round'));
  expect(await listBarriers(page)).toEqual([]);
}

async function read(page: Page): Promise<void> {
  await expectShown(screen(page, 'For Staff, spring round'));
  await expectShown(page.getByText('They saw the price of each week'));
  await page.getByRole('button', { name: 'I have read the evidence' }).click();
  await expectShown(screen(page, 'Score by yourself'));
}

/** Locks too early, then gives every dimension that score and locks. */
async function score(page: Page, given: string): Promise<void> {
  await page.getByRole('button', { name: 'Lock my scores' }).click();
  await expectShown(page.getByRole('alert').filter({ hasText: 'Score every dimension first' }));
  for (const fieldset of await page.getByRole('group').all())
    if ((await fieldset.getByRole('radio').count()) > 0) await fieldset.locator(`input[value="${given}"]`).check();
  for (const reason of await page.getByLabel(/which evidence does the score rest on/).all())
    await reason.fill(`The figure shows ${given}`);
  await page.getByRole('button', { name: 'Lock my scores' }).click();
  await expectShown(screen(page, 'Type the code from your mail'));
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Lock my scores' }).click();
}

async function declareConflict(page: Page): Promise<void> {
  await page.getByText('Something binds me to Ada').click();
  await page.getByLabel('What is it?').fill('I manage her.');
  await page.getByRole('button', { name: 'Declare a conflict of interest' }).click();
  await expectShown(screen(page, 'You are set apart'));
}

/** Changes the first score, at first without a reason. */
async function change(page: Page): Promise<void> {
  await page.reload();
  const submit = async (because: string) => {
    await page.getByText('Change one of my scores').click();
    await page.getByLabel('New score').selectOption('2');
    await page.getByLabel('What has changed your mind?').fill(because);
    await page.getByRole('button', { name: 'Change the score' }).click();
  };
  await submit('');
  await expectShown(page.getByRole('alert').filter({ hasText: 'Say which evidence the score rests on.' }));
  await submit('Two teams, not one.');
  await expectShown(page.getByText('Jun: 2, first 1').first());
}

async function seeResult(page: Page): Promise<void> {
  await page.reload();
  await expectShown(page.getByRole('heading', { name: 'Verdict: Not yet' }));
  await expectShown(page.getByText('Pia dissents: One is enough for me.'));
  await expectShown(page.getByText('Set apart: I manage her.'));
  await expectShown(page.getByText(/^Agreement before they talked: −?\d\.\d\d; since: −?\d\.\d\d\./));
  await expectShown(page.getByText(/^How strict anybody is shows only over 10 scores/));
  await expectShown(page.getByText('2, first 1').first());
  expect(await listBarriers(page)).toEqual([]);
}

/** Excuses somebody, who reads why. */
async function excuse(page: Page, guest: Page): Promise<void> {
  await page.getByRole('button', { name: 'Excuse Uma' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill('Ill until May.');
  expect(await listBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Excuse them' }).click();
  await toast(page, 'Uma is excused.').waitFor();
  await guest.reload();
  await expectShown(screen(guest, 'You were excused'));
  await expectShown(guest.getByText('Ill until May.'));
}

/** One panel is too few for a figure, and how many are missing is told. */
async function seeAgreement(page: Page): Promise<void> {
  const here = page.url();
  await page.goto('/evidence/panels');
  await page.getByRole('link', { name: 'How far they agree' }).click();
  await expectShown(screen(page, 'Agreement'));
  await expectShown(page.getByText(/is told once there are 10 panels: 9 are missing\./).first());
  await expectShown(page.getByText(/^6 scores that others gave too\./).first());
  expect(await listBarriers(page)).toEqual([]);
  await page.goto(here);
}

/** Makes a gap of the verdict, which the ledger then lists. */
async function closeGap(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Make a gap of it: the verdict/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What you will do').fill('Bring two more cases to where the other team signs.');
  expect(await dialog.getByLabel('Look again on').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await listBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep the gap' }).click();
  await toast(page, 'Kept. Today asks on that day whether it is closed.').waitFor();
  await expectShown(page.getByText('A gap to close since.'));
  const here = page.url();
  await page.goto('/evidence?kind=gap');
  await expectShown(page.getByText('One case of three holds.').first());
  await page.goto(here);
}

/** Adds a record as the page itself would. */
const tell = (page: Page, record: object): Promise<{ readonly id: string }> =>
  page.evaluate(async (body) => {
    const answer = await fetch('/api/ledger/records', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return (await answer.json()) as { readonly id: string };
  }, JSON.stringify(record));

const linkIn = ({ text = '' }: Email): string => /https?:\/\/\S+\/panel\/\S+/.exec(text)?.[0] ?? '';
