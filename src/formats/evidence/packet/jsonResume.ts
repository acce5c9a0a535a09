import type { Case } from '../../../core/evidence/packet/argue.ts';
import type { Told } from '../../../core/evidence/packet/base/told.ts';
import type { Block, PacketDocument } from '../../../core/evidence/packet/base/document.ts';
import { toPlainLine } from '../../base/proseHtml.ts';

/** What is written as a résumé: a packet, its cases, and the owner's profile as far as its reader may know it. */
export type Resumed = { readonly document: PacketDocument; readonly told: Told; readonly cases: readonly Case[] };

/** A packet as JSON Resume: each headline case a project, what others signed as references. */
export const formatJsonResume = (resumed: Resumed): string =>
  `${JSON.stringify({ basics: basicsOf(resumed), work: workOf(resumed), projects: resumed.cases.map(projectOf), references: referencesOf(resumed) }, null, 2)}\n`;

function basicsOf({ told: { around, said } }: Resumed) {
  const role = around.all('profile')[0]?.values.role;
  return without({ label: role, summary: said.summary === undefined ? undefined : toPlainLine(said.summary, longest) });
}

function workOf({ told: { around }, cases }: Resumed) {
  const { role, scope, since } = around.all('profile')[0]?.values ?? {};
  if (role === undefined) return [];
  const highlights = cases.flatMap(({ said: { what } }) => what ?? []);
  return [without({ position: role, startDate: since, summary: scope, highlights })];
}

const projectOf = ({ said, teams }: Case) =>
  without({
    name: said.what,
    description: said.after,
    startDate: said.changedOn,
    entity: teams.length === 0 ? undefined : teams.map(({ title }) => title).join(', '),
    highlights: [said.act, said.mechanism, said.counterfactual].flatMap((text) => text ?? []),
  });

const referencesOf = ({ document: { sections } }: Resumed) =>
  sections
    .flatMap(({ blocks }): readonly Block[] => blocks)
    .flatMap((block) => (block.kind === 'quote' ? [{ name: block.by, reference: block.markdown }] : []));

const longest = 600;

/** The format knows no null: what is not said is not there. */
const without = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
