import { describe, expect, test } from 'vitest';
import {
  act,
  lookAtPanels,
  scoreAll,
  scoreByAll,
  seedPanel,
  seedPanelOf,
} from '../../../../test/stage/evidence/panels.ts';
import { codeOf } from '../../../../test/stage/evidence/witnessScene.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { seedRecord } from '../../../../test/stage/ledger.ts';
import { visitOf } from '../../../../test/stage/people.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { erasePerson } from '../others/erasePerson.ts';
import { exportPerson } from '../others/exportPerson.ts';
import { getHeld } from '../others/getHeld.ts';
import { closeLapsedPanels } from './closeLapsedPanels.ts';
import { closePanel } from './closePanel.ts';
import { getAgreement } from './getAgreement.ts';
import { findSeat } from './guest/openSeat.ts';

describe.each(engines)('what stays of a panel on %s', (engine) => {
  const stage = stageOn(engine);
  const begin = async () => seedPanelOf(await stage());

  test('closes by itself on its date, forgets the addresses, and a month later the links', async () => {
    const { ada, opened, jun, look } = await begin();
    const { closesAt } = opened.panel;
    const closing = (at: number) => closeLapsedPanels({ ...visitOf(ada), now: () => instant(at) });
    await closing(closesAt - 1);
    expect(await look()).toMatchObject({ standing: 'scoring', closedAt: null });
    await closing(closesAt);
    expect(await look()).toMatchObject({
      standing: 'closed',
      closedAt: closesAt,
      panellists: [{ email: '' }, { email: '' }, { email: '' }],
    });
    await closing(closesAt + dayMs);
    expect(codeOf(await act(ada, jun, [{ kind: 'read' }]))).toBe('not-open');
    await closing(closesAt + 100 * dayMs);
    expect(await findSeat(visitOf(ada), jun)).toBeUndefined();
  });

  test('counts for how far people agree once its scores are open, under the names they sit under', async () => {
    const { ada, opened } = await begin();
    expect(await getAgreement(ada.context)).toEqual({ panels: 0, isWhole: true, bars: [] });
    await scoreByAll(ada, opened);
    const { panel: later, seats } = await seedPanel(ada);
    await scoreByAll(ada, { panel: later, seats });
    const { panels, bars } = await getAgreement(ada.context);
    expect(panels).toBe(2);
    const scores = 2 * later.dimensions.length;
    expect(bars).toMatchObject([
      {
        bar: { id: 'staff' },
        panels: 2,
        verdicts: { panels: 0 },
        pairs: [{ names: ['Jun', 'Pia'], panels: 2, scores }, { names: ['Jun', 'Sam'] }, { names: ['Pia', 'Sam'] }],
        raters: [{ name: 'Jun', scores }, { name: 'Pia' }, { name: 'Sam' }],
      },
    ]);
    expect(bars[0]?.dimensions[0]).toMatchObject({ panels: 2, before: { value: null, missing: 8 } });
    expect(JSON.stringify(bars)).not.toMatch(/@|Case 1/);
  });

  test('tells whoever sits on it all that is held of them, and no score before all are open', async () => {
    const { ada, opened, jun, pia, sam } = await begin();
    const fields = { name: 'Pia Novak', relation: 'peer', email: 'PIA@example.org' };
    const { id: recordId } = await seedRecord(ada, { kind: 'person', standing: 'kept', fields });
    const held = async () => granted(await getHeld(ada.context, { recordId })).seats;
    const handedOut = async (format: 'json' | 'markdown') => {
      let text = '';
      for await (const part of granted(await exportPerson(ada.context, { recordId, format })).text) text += part;
      return text;
    };
    for (const secret of [jun, pia]) await scoreAll(ada, secret, 2);
    expect(await held()).toMatchObject([
      { title: 'For Staff, spring round', name: 'Pia', email: 'pia@example.org', scores: 0 },
    ]);
    for (const format of ['json', 'markdown'] as const) expect(await handedOut(format)).not.toContain('Case 1 shows');
    await scoreAll(ada, sam, 1);
    expect(await held()).toMatchObject([{ scores: opened.panel.dimensions.length }]);
    for (const format of ['json', 'markdown'] as const) {
      const text = await handedOut(format);
      expect(text).toContain('For Staff, spring round');
      expect(text).toContain('pia@example.org');
      expect(text).toContain('Case 1 shows 2');
      expect(text).not.toContain('Case 1 shows 1');
    }
    granted(await closePanel(ada.context, { panelId: opened.panel.id }));
    expect(await held()).toMatchObject([{ name: 'Pia', email: '', scores: opened.panel.dimensions.length }]);
    granted(await erasePerson(ada.context, { recordId, confirm: 'Pia Novak', alsoCalled: ['Pia'], whole: [] }));
    expect(await lookAtPanels(ada)).not.toMatch(/Pia|pia@/);
    const { bars } = await getAgreement(ada.context);
    expect(bars[0]?.raters.map(({ name }) => name)).toEqual(['Jun', 'Sam']);
  });
});
