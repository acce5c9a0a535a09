import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { people, seatIn, secretOf, seedPanel } from '../../../test/stage/evidence/panels.ts';
import { freshId } from '../../../test/stage/seed.ts';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedPerson } from '../../../test/stage/people.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { closedWall } from '../base/wall.ts';
import * as panels from './panels.ts';

exercise(panels, {
  insertPanel: {
    'keeps all that it was opened with': async (insertPanel, stage) => {
      const { store, scope, panel } = await begin(stage);
      const another = { ...panel, id: freshId<'panel'>(stage.context), chair: freshId<'panellist'>(stage.context) };
      await store.transact((tx) => insertPanel(tx, scope, another));
      expect(await panels.findPanel(store.db, scope, another.id)).toEqual(another);
    },
  },
  insertPanellist: {
    'gives no secret twice': async (insertPanellist, stage) => {
      const { store, scope, panel } = await begin(stage);
      const seat = () => ({ id: freshId<'panellist'>(stage.context), panelId: panel.id, rater: 'r', ...people[0] });
      const keep = () =>
        store.transact((tx) => insertPanellist(tx, scope, { panellist: seat(), secretHash: 'a'.repeat(64) }));
      await keep();
      await expect(keep()).rejects.toThrow();
    },
  },
  listPanels: {
    'lists the latest first': async (listPanels, stage) => {
      const { store, scope, ada, panel } = await begin(stage);
      const { panel: later } = await seedPanel(ada);
      expect((await listPanels(store.db, scope)).map(({ id }) => id)).toEqual([later.id, panel.id]);
    },
  },
  findPanel: {
    'finds none that is not there': async (findPanel, stage) => {
      const { store, scope, panel } = await begin(stage);
      expect(await findPanel(store.db, scope, panel.id)).toEqual(panel);
      expect(await findPanel(store.db, scope, freshId(stage.context))).toBeUndefined();
    },
  },
  holdPanel: {
    'finds the same, and none that is not there': async (holdPanel, stage) => {
      const { store, scope, panel } = await begin(stage);
      expect(await store.transact((tx) => holdPanel(tx, scope, panel.id))).toEqual(panel);
      expect(await store.transact((tx) => holdPanel(tx, scope, freshId(stage.context)))).toBeUndefined();
    },
  },
  listPanellists: {
    'lists who sits on one panel, or on all, as they were invited': async (listPanellists, stage) => {
      const { store, scope, ada, panel } = await begin(stage);
      await seedPanel(ada);
      const names = ['Jun', 'Pia', 'Sam'];
      expect((await listPanellists(store.db, scope, panel.id)).map(({ name }) => name)).toEqual(names);
      expect((await listPanellists(store.db, scope)).map(({ name }) => name)).toEqual([...names, ...names]);
    },
  },
  findShownPanellist: {
    'finds who a link is for, behind no other wall': async (findShownPanellist, stage) => {
      const { store, scope, opened } = await begin(stage);
      const guest = hashOf(secretOf(opened, 'Pia'));
      const { db } = store.behind({ ...closedWall, guest });
      const { workspaceId } = scope;
      expect(await findShownPanellist(db, guest)).toMatchObject({ workspaceId, panellist: { name: 'Pia' } });
      expect(await findShownPanellist(db, hashOf('another'))).toBeUndefined();
    },
  },
  closePanel: {
    'closes once, and forgets the addresses of this panel alone': async (closePanel, stage) => {
      const { store, scope, ada, panel } = await begin(stage);
      const { panel: other } = await seedPanel(ada);
      const close = () => store.transact((tx) => closePanel(tx, scope, { id: panel.id, at: stage.clock.now }));
      expect([await close(), await close()]).toEqual([true, false]);
      expect((await panels.findPanel(store.db, scope, panel.id))?.closedAt).toBe(stage.clock.now);
      const emails = async (id: typeof panel.id) =>
        (await panels.listPanellists(store.db, scope, id)).map(({ email }) => email);
      expect(await emails(panel.id)).toEqual(['', '', '']);
      expect(await emails(other.id)).toEqual(people.map(({ email }) => email));
    },
  },
  rewordPanels: {
    'takes a name out of all that was said, and forgets whom a link was for': async (rewordPanels, stage) => {
      const { store, scope, ada, panel } = await begin(stage);
      const { panel: other } = await seedPanel(ada);
      const [at, panellist] = [stage.clock.now, 'somebody'];
      const said = (because: string) => [{ kind: 'conflict', panellist, because, at }] as const;
      await store.transact((tx) =>
        panels.appendPanelEvents(tx, scope, { panelId: other.id, after: 0, events: said('I manage Zoe') }),
      );
      const reword = (text: string) => text.replaceAll(/Zoe|Pia/g, 'a peer');
      const reworded = await store.transact((tx) =>
        rewordPanels(tx, scope, { reword, email: 'JUN@example.org', rater: null }),
      );
      expect(reworded.toSorted()).toEqual([panel.id, other.id].toSorted());
      expect(await panels.listPanelEvents(store.db, scope, other.id)).toEqual(said('I manage a peer'));
      expect(await panels.listPanellists(store.db, scope, panel.id)).toMatchObject([
        { name: 'Jun', email: '', rater: '' },
        { name: 'a peer', email: '', rater: '' },
        { name: 'Sam', email: 'sam@example.org' },
      ]);
      expect(await store.transact((tx) => rewordPanels(tx, scope, { reword, email: null, rater: null }))).toEqual([]);
    },
    'finds the seats of an address that was forgotten': async (rewordPanels, stage) => {
      const { store, scope, opened, panel } = await begin(stage);
      const { rater } = seatIn(opened, 'Sam');
      await store.transact((tx) => panels.closePanel(tx, scope, { id: panel.id, at: stage.clock.now }));
      const rewording = { reword: (text: string) => text, email: null, rater };
      expect(await store.transact((tx) => rewordPanels(tx, scope, rewording))).toEqual([panel.id]);
      expect(await store.transact((tx) => rewordPanels(tx, scope, rewording))).toEqual([]);
    },
  },
  listPanelEvents: {
    'lists what happened in its order, beyond ten': async (listPanelEvents, stage) => {
      const { store, scope, panel } = await begin(stage);
      const events = Array.from({ length: 12 }, (_, at) => happened(stage, `p${at}`));
      await store.transact((tx) => panels.appendPanelEvents(tx, scope, { panelId: panel.id, after: 0, events }));
      expect(await listPanelEvents(store.db, scope, panel.id)).toEqual(events);
    },
  },
  listEventsByPanel: {
    'lists what happened on each panel apart, in its order': async (listEventsByPanel, stage) => {
      const { store, scope, ada, panel } = await begin(stage);
      const { panel: other } = await seedPanel(ada);
      const append = (panelId: typeof panel.id, ...names: readonly string[]) =>
        store.transact((tx) =>
          panels.appendPanelEvents(tx, scope, {
            panelId,
            after: 0,
            events: names.map((name) => happened(stage, name)),
          }),
        );
      expect([...(await listEventsByPanel(store.db, scope))]).toEqual([]);
      await append(panel.id, 'Jun', 'Pia');
      await append(other.id, 'Sam');
      const events = await listEventsByPanel(store.db, scope);
      expect(events.get(panel.id)).toMatchObject([{ panellist: 'Jun' }, { panellist: 'Pia' }]);
      expect(events.get(other.id)).toMatchObject([{ panellist: 'Sam' }]);
    },
  },
  appendPanelEvents: {
    'gives no place twice, and adds nothing where nothing happened': async (appendPanelEvents, stage) => {
      const { store, scope, panel } = await begin(stage);
      const append = (after: number, count: number) =>
        store.transact((tx) =>
          appendPanelEvents(tx, scope, {
            panelId: panel.id,
            after,
            events: Array.from({ length: count }, () => happened(stage, 'Jun')),
          }),
        );
      await append(0, 0);
      await append(0, 2);
      await expect(append(1, 1)).rejects.toThrow();
      await append(2, 1);
      expect(await panels.listPanelEvents(store.db, scope, panel.id)).toHaveLength(3);
    },
  },
});

const happened = ({ clock }: Stage, panellist: string) => ({ kind: 'read', panellist, at: clock.now }) as const;

async function begin(stage: Stage) {
  const ada = await seedPerson(stage, 'Ada');
  const opened = await seedPanel(ada);
  return { ...ada.context, ada, opened, panel: opened.panel };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
