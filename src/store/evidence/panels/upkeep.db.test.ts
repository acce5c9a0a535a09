import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { people, scoreAll, seatIn, secretOf, seedPanel } from '../../../../test/stage/evidence/panels.ts';
import { exercise } from '../../../../test/stage/exercise.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import type { Stage } from '../../../../test/stage/stage.ts';
import { instant } from '../../../core/base/instant.ts';
import { closedWall } from '../../base/wall.ts';
import * as panels from '../panels.ts';
import * as upkeep from './upkeep.ts';

exercise(upkeep, {
  forgetAddress: {
    'forgets that of one seat alone, and not whose seats are the same': async (forgetAddress, stage) => {
      const { store, scope, panel, seat, seats } = await begin(stage);
      await store.transact((tx) => forgetAddress(tx, scope, { panelId: panel.id, id: seat('Pia').id }));
      const kept = await seats();
      expect(kept.map(({ email }) => email)).toEqual(['jun@example.org', '', 'sam@example.org']);
      expect(kept.map(({ rater }) => rater)).toEqual(['Jun', 'Pia', 'Sam'].map((name) => seat(name).rater));
    },
  },
  forgetScores: {
    'leaves that they had read in place of each, and all else as it was': async (forgetScores, stage) => {
      const { store, scope, ada, opened, panel, seat } = await begin(stage);
      const { standing } = await scoreAll(ada, secretOf(opened, 'Jun'), 2);
      await scoreAll(ada, secretOf(opened, 'Pia'), 1);
      const key = { panelId: panel.id, id: seat('Jun').id };
      await store.transact((tx) => forgetScores(tx, scope, key));
      const events = await panels.listPanelEvents(store.db, scope, panel.id);
      const [hers, his] = [events.slice(0, standing.events.length), events.slice(standing.events.length)];
      expect(new Set(hers.map(({ kind }) => kind))).toEqual(new Set(['read', 'locked']));
      expect(hers).toHaveLength(standing.events.length);
      expect(his.filter(({ kind }) => kind === 'scored')).toHaveLength(panel.dimensions.length);
    },
  },
  closeLapsed: {
    'closes by its date, once, and forgets the addresses': async (closeLapsed, stage) => {
      const { store, scope, watch, panel, seats } = await begin(stage);
      const close = async (now: typeof panel.closesAt) =>
        (await watch.transact((tx) => closeLapsed(tx, now))).filter((id) => id === panel.id);
      expect(await close(instant(panel.closesAt - 1))).toEqual([]);
      expect(await close(panel.closesAt)).toEqual([panel.id]);
      expect(await close(panel.closesAt)).toEqual([]);
      expect((await panels.findPanel(store.db, scope, panel.id))?.closedAt).toBe(panel.closesAt);
      expect((await seats()).map(({ email }) => email)).toEqual(people.map(() => ''));
    },
  },
  sweepLinks: {
    'forgets the links of what has closed, and of nothing else': async (sweepLinks, stage) => {
      const { store, watch, opened, panel } = await begin(stage);
      const guest = createHash('sha256').update(secretOf(opened, 'Jun')).digest('hex');
      const { db } = store.behind({ ...closedWall, guest });
      const sweep = (before: typeof panel.closesAt) =>
        watch.transact((tx) => sweepLinks(tx, { before, at: stage.clock.now }));
      await sweep(instant(panel.closesAt + 1));
      expect(await panels.findShownPanellist(db, guest)).toBeDefined();
      await watch.transact((tx) => upkeep.closeLapsed(tx, panel.closesAt));
      await sweep(panel.closesAt);
      expect(await panels.findShownPanellist(db, guest)).toBeDefined();
      expect(await sweep(instant(panel.closesAt + 1))).toBeGreaterThan(0);
      expect(await panels.findShownPanellist(db, guest)).toBeUndefined();
      expect(await sweep(instant(panel.closesAt + 1))).toBe(0);
    },
  },
});

async function begin(stage: Stage) {
  const ada = await seedPerson(stage, 'Ada');
  const opened = await seedPanel(ada);
  const { store, scope } = ada.context;
  const { panel } = opened;
  const seat = (name: string) => seatIn(opened, name);
  const seats = () => panels.listPanellists(store.db, scope, panel.id);
  const watch = stage.context.store.behind({ ...closedWall, operator: true });
  return { store, scope, ada, opened, panel, seat, seats, watch };
}
