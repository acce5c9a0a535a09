import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, expect } from 'vitest';
import { findFreePort } from '../harness/freePort.ts';
import { type SignOnProvider, startSignOnProvider } from '../harness/oidc.ts';
import { type MailServer, startMailServer } from '../harness/mailServer.ts';
import { goodPassword } from '../stage/identity.ts';
import { type House, openHouse } from './house.ts';
import { expectShown, screen } from './study.ts';

/** A house whose Cairn serves several people, with a mail server and a provider of single sign-on beside it. */
export type ServerHouse = House & {
  /** The link to the first account. */
  readonly setupLink: () => string;
  readonly provider: () => SignOnProvider;
  /** The link in the last mail to an address, once one with this subject came. */
  readonly linkTo: (address: string, subject: RegExp) => Promise<string>;
  /** The last mail to an address, once one with this subject came. */
  readonly mailTo: (address: string, subject: RegExp) => Promise<Email>;
  /** Somebody new in a browser of their own: the first by the setup link, the others as they may by themselves. */
  readonly register: (name: string) => Promise<Page>;
};

/** Opens such a house for the tests of this file. */
export function openServerHouse(variables: Readonly<Record<string, string>> = {}): ServerHouse {
  let neighbours: Neighbours;
  const house = openHouse(async () => {
    const port = await findFreePort();
    const url = `http://localhost:${port}`;
    neighbours = {
      mails: await startMailServer(),
      provider: await startSignOnProvider(`${url}/api/auth/callback/oidc`),
    };
    return { port, env: { ...variablesOf(url, neighbours), ...variables } };
  });
  const setupLink = (): string => /\S+\/sign-up#\S+/.exec(house.said())?.[0] ?? '';
  // It says that it is up first, and how to begin then.
  beforeAll(async () => {
    while (setupLink() === '') await setTimeout(20);
  });
  afterAll(async () => {
    await neighbours.mails.stop();
    await neighbours.provider.stop();
  });
  return {
    ...house,
    setupLink,
    provider: () => neighbours.provider,
    linkTo: (address, subject) => findLink(neighbours.mails, address, subject),
    mailTo: (address, subject) => findMail(neighbours.mails, address, subject),
    async register(name) {
      const page = await house.visit(setupLink());
      await fillSignUp(page, { name, email: emailOf(name) });
      await expectShown(screen(page, 'Today'));
      return page;
    },
  };
}

type Neighbours = { readonly mails: MailServer; readonly provider: SignOnProvider };

const variablesOf = (url: string, { mails, provider }: Neighbours): Readonly<Record<string, string>> => ({
  CAIRN_URL: url,
  CAIRN_SECRET: 'v8Qk2Lr5Xz1Np7Tc4Hd9Wb3Mf6Js0Gy8',
  SMTP_URL: `smtp://${mails.place}`,
  CAIRN_MAIL_FROM: 'Cairn <cairn@example.org>',
  CAIRN_OIDC_ISSUER: provider.issuer,
  CAIRN_OIDC_CLIENT_ID: provider.clientId,
  CAIRN_OIDC_CLIENT_SECRET: provider.clientSecret,
  CAIRN_OIDC_NAME: 'Example Ltd',
});

async function findLink(mails: MailServer, address: string, wanted: RegExp): Promise<string> {
  const { text } = await findMail(mails, address, wanted);
  return /https?:\/\/\S+#\S+/.exec(text ?? '')?.[0] ?? '';
}

async function findMail({ brought }: MailServer, address: string, wanted: RegExp): Promise<Email> {
  const found = () =>
    brought.findLast(
      ({ to, subject = '' }) => wanted.test(subject) && to?.some((reader) => reader.address === address) === true,
    );
  await expect.poll(found, { timeout: 10_000 }).toBeDefined();
  const mail = found();
  if (mail === undefined) throw new Error('a mail that came is gone');
  return mail;
}

/** The address of somebody in these tests. */
export const emailOf = (name: string): string => `${name.toLowerCase()}@example.org`;

/** Fills in the form of a new account and sends it. */
export async function fillSignUp(page: Page, { name, email }: { readonly name: string; readonly email: string }) {
  await page.getByLabel('Your name').fill(name);
  const address = page.getByLabel('E-mail');
  if (await address.isEditable()) await address.fill(email);
  await page.getByLabel('Password').fill(goodPassword);
  await page.getByRole('button', { name: 'Make the account' }).click();
}

/** Signs in with the password that everybody has in these tests. */
export async function enterPassword(page: Page, name: string): Promise<void> {
  await page.getByLabel('E-mail').fill(emailOf(name));
  await page.getByLabel('Password').fill(goodPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
