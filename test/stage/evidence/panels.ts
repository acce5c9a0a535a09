import type { OpenedPanel } from '../../../src/actions/evidence/panels/openPanel.ts';
import { openPanel } from '../../../src/actions/evidence/panels/openPanel.ts';
import type { After } from '../../../src/actions/evidence/panels/happen.ts';
import { findSeat, type SeatedGuest } from '../../../src/actions/evidence/panels/guest/openSeat.ts';
import { type Doing, takePart } from '../../../src/actions/evidence/panels/guest/takePart.ts';
import type { RecordId } from '../../../src/core/base/id.ts';
import type { KeptPanellist } from '../../../src/store/evidence/panels.ts';
import { readShippedBars } from '../../../src/server/evidence/shippedBars.ts';
import { getPanel } from '../../../src/actions/evidence/panels/getPanel.ts';
import { seedPerson, visitOf } from '../people.ts';
import { granted } from '../sharing/publications.ts';
import type { Stage } from '../stage.ts';
import { seedImpact } from './witnesses.ts';

/** The bars by which panels of tests judge. */
export const barTexts = readShippedBars();

/** Whom panels of tests are made of, the least senior first. */
export const people = [
  { name: 'Jun', email: 'jun@example.org', seniority: 1 },
  { name: 'Pia', email: 'pia@example.org', seniority: 2 },
  { name: 'Sam', email: 'sam@example.org', seniority: 3 },
] as const;

/** What a panel on an impact is opened with. */
export const opening = (cases: readonly RecordId[]) => ({
  title: 'For Staff, spring round',
  bar: 'staff',
  cases: [...cases],
  panellists: [...people],
  chair: null,
  days: 14,
});

/** A panel on one impact. `mark` stands in all that is said. */
export async function seedPanel(stage: Stage, mark?: string): Promise<OpenedPanel> {
  const { id } = await seedImpact(stage, mark);
  const asked = { ...opening([id]), ...(mark === undefined ? {} : { title: `${mark} for Staff` }) };
  return granted(await openPanel(stage.context, asked, { texts: barTexts, sentBy: 'mail' }));
}

/** The seat of somebody on it. */
export const seatIn = (opened: OpenedPanel, name: string): KeptPanellist => invitedTo(opened, name).panellist;

/** The secret of the link of somebody on it. */
export const secretOf = (opened: OpenedPanel, name: string): string => invitedTo(opened, name).secret;

function invitedTo({ seats }: OpenedPanel, name: string): OpenedPanel['seats'][number] {
  const seat = seats.find(({ panellist }) => panellist.name === name);
  if (seat === undefined) throw new Error(`${name} is not on the panel`);
  return seat;
}

/** Whoever is behind a link, as the panel stands now. */
export async function seatOf(stage: Stage, secret: string): Promise<SeatedGuest> {
  const guest = await findSeat(visitOf(stage), secret);
  if (guest === undefined) throw new Error('the link leads nowhere');
  return guest;
}

/** Does that for somebody on the panel. */
export const act = async (stage: Stage, secret: string, doings: readonly Doing[]) =>
  takePart(await seatOf(stage, secret), doings);

/** Reads, scores everything alike, and locks. */
export async function scoreAll(stage: Stage, secret: string, score: number): Promise<After> {
  const { kept } = (await seatOf(stage, secret)).standing;
  const scored = kept.dimensions.map(
    ({ id: dimension }) => ({ kind: 'scored', dimension, score, because: `Case 1 shows ${score}` }) as const,
  );
  return granted(await act(stage, secret, [{ kind: 'read' }, ...scored, { kind: 'locked' }]));
}

/** Lets everybody score, the least senior 1, the next 2, and so on. */
export async function scoreByAll(stage: Stage, opened: OpenedPanel): Promise<void> {
  for (const [at, { secret }] of opened.seats.entries()) await scoreAll(stage, secret, at + 1);
}

/** Ada with a panel of Jun, Pia and Sam: the secrets of their links, and how she sees it. */
export async function seedPanelOf(place: Stage) {
  const ada = await seedPerson(place, 'Ada');
  const opened = await seedPanel(ada);
  const look = async () => granted(await getPanel(ada.context, { panelId: opened.panel.id })).panel;
  return {
    ada,
    opened,
    jun: secretOf(opened, 'Jun'),
    pia: secretOf(opened, 'Pia'),
    sam: secretOf(opened, 'Sam'),
    look,
  };
}

/** Everything that the tables of panels hold in a workspace, as text. */
export async function lookAtPanels({ context: { store, scope } }: Pick<Stage, 'context'>): Promise<string> {
  const rows = [];
  for (const table of ['panel', 'panellist', 'panel_event'] as const)
    rows.push(await store.db.selectFrom(table).selectAll().where('workspace_id', '=', scope.workspaceId).execute());
  return JSON.stringify(rows);
}
