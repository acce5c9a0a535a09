import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { changePerson } from '../../actions/account/operator/changePerson.ts';
import { deletePerson } from '../../actions/account/operator/deletePerson.ts';
import { getAddress } from '../../actions/account/operator/getAddress.ts';
import { getStanding, type Running } from '../../actions/account/operator/getStanding.ts';
import { getStorage } from '../../actions/account/operator/getStorage.ts';
import { listLetters } from '../../actions/account/operator/listLetters.ts';
import { listPeople } from '../../actions/account/operator/listPeople.ts';
import { settleLetter } from '../../actions/account/operator/settleLetter.ts';
import * as operator from '../../contract/account/operator.ts';
import { wireVersion } from '../../contract/base/wireVersion.ts';
import type { Health } from '../base/health.ts';
import type { Mail } from '../base/mail/openMail.ts';
import { sayTrial } from '../base/mail/words.ts';
import { mount } from '../base/mount.ts';
import { freshly, type FreshParts } from './freshly.ts';

/** What the page of whoever runs this Cairn looks at. */
export type OperatorParts = FreshParts & {
  readonly url: string;
  /** The folder with files that wait to be imported. */
  readonly uploads: string;
  readonly health: Pick<Health, 'findTroubles'>;
  readonly mail: Pick<Mail, 'isSet' | 'tryOut'>;
};

/** Every endpoint of whoever runs this Cairn with the action behind it. */
export function mountOperator(app: Hono, parts: OperatorParts): void {
  const { door, uploads, mail, url } = parts;
  mount(app, operator.listPeople, { door, action: listPeople });
  app.use(operator.changePerson.path, freshly(parts));
  mount(app, operator.changePerson, { door, action: changePerson });
  app.use(operator.deletePerson.path, freshly(parts));
  mount(app, operator.deletePerson, { door, action: deletePerson });
  mount(app, operator.getStanding, {
    door,
    action: async (operating) => getStanding(operating, await lookAtProcess(parts)),
  });
  mount(app, operator.getStorage, {
    door,
    action: async (operating) => getStorage(operating, await weighFolder(uploads)),
  });
  mount(app, operator.listLetters, { door, action: listLetters });
  mount(app, operator.settleLetter, { door, action: settleLetter });
  mount(app, operator.tryMail, {
    door,
    action: async (operating) => {
      const to = await getAddress(operating);
      return { to, failure: (await mail.tryOut({ to, ...sayTrial(url) })) ?? null };
    },
  });
}

const lookAtProcess = async ({ health, mail }: OperatorParts): Promise<Running> => ({
  troubles: await health.findTroubles(),
  hasMail: mail.isSet,
  versions: { cairn: readVersion(), node: process.version, wire: wireVersion },
});

function readVersion(): string {
  const manifest = join(import.meta.dirname, '..', '..', '..', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
  return version;
}

/** Files may be gone while they are counted, and the folder is made with the first of them. */
async function weighFolder(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
  const files = found.filter((file) => file?.isFile() === true);
  return { files: files.length, bytes: files.reduce((sum, file) => sum + (file?.size ?? 0), 0) };
}
