import { closePanel } from '../../../src/actions/evidence/panels/closePanel.ts';
import { invitePanellist } from '../../../src/actions/evidence/panels/invitePanellist.ts';
import { excusePanellist } from '../../../src/actions/evidence/panels/excusePanellist.ts';
import { type OpenedPanel, openPanel } from '../../../src/actions/evidence/panels/openPanel.ts';
import { mostPanels, panelBounds } from '../../../src/core/evidence/committee/panel/standing.ts';
import { barTexts, opening, scoreByAll, seatIn, seedPanel } from '../evidence/panels.ts';
import { seedImpact } from '../evidence/witnesses.ts';
import { seedRecord } from '../ledger.ts';
import type { EndpointCases } from '../grounds/endpointCase.ts';
import type { LocalGround } from '../grounds/localGround.ts';
import { exhaust, type SiteCases, type SiteGround } from '../grounds/siteGround.ts';

const fresh = async ({ ada }: SiteGround) => opening([(await seedImpact(ada)).id]);

const tom = { name: 'Tom', email: 'tom@example.org', seniority: 2 } as const;

const inviting = async ({ ada }: SiteGround) => ({ panelId: (await seedPanel(ada)).panel.id, ...tom });

const closed = async ({ ada }: SiteGround) => {
  const { panel } = await seedPanel(ada);
  await closePanel(ada.context, { panelId: panel.id });
  return { panelId: panel.id };
};

const excusing = (opened: OpenedPanel, name = 'Jun') => ({
  panelId: opened.panel.id,
  panellistId: seatIn(opened, name).id,
  because: 'Ill until May',
});

const forgetQuota = ({ site }: SiteGround) => site.visit.store.transact((tx) => tx.deleteFrom('quota').execute());

/** As many panels of Ada's as may be open. */
async function fill(ground: SiteGround): Promise<void> {
  const asked = await fresh(ground);
  for (let at = 0; at < mostPanels; at += 1) {
    await forgetQuota(ground);
    await openPanel(ground.ada.context, asked, { texts: barTexts, sentBy: 'mail' });
  }
  await forgetQuota(ground);
}

/** Panels, for whoever opens them. */
export const panelCases: SiteCases = {
  'GET /api/evidence/panels': {
    asks: async ({ ada }) => {
      await seedPanel(ada);
      return {};
    },
  },
  'GET /api/evidence/agreement': {
    asks: async ({ ada }) => {
      await scoreByAll(ada, await seedPanel(ada));
      return {};
    },
  },
  'GET /api/evidence/panels/:panelId': {
    asks: async ({ ada }) => {
      const opened = await seedPanel(ada);
      await scoreByAll(ada, opened);
      return { panelId: opened.panel.id };
    },
    bad: () => ({ panelId: 'no id' }),
    refusals: { 'no-panel': ({ nowhere }) => ({ panelId: nowhere }) },
  },
  'POST /api/evidence/panels': {
    asks: fresh,
    bad: async (ground) => ({ ...(await fresh(ground)), panellists: [] }),
    refusals: {
      'no-bar': async (ground) => ({ ...(await fresh(ground)), bar: 'nowhere' }),
      'not-kept': async ({ ada }) => opening([(await seedRecord(ada, { kind: 'impact', fields: { what: 'x' } })).id]),
      'own-address': async (ground) => {
        const [, ...others] = opening([]).panellists;
        return { ...(await fresh(ground)), panellists: [{ ...tom, email: ground.ada.account.email }, ...others] };
      },
      'same-address': async (ground) => ({ ...(await fresh(ground)), panellists: [tom, tom] }),
      'too-many': async (ground) => {
        await fill(ground);
        return fresh(ground);
      },
      'too-often': async (ground) => {
        await exhaust(ground, 'panel-invitation', ground.ada.account.id);
        return fresh(ground);
      },
    },
  },
  'POST /api/evidence/panels/:panelId/panellists': {
    asks: inviting,
    bad: async (ground) => ({ ...(await inviting(ground)), email: 'nobody' }),
    refusals: {
      'no-panel': ({ nowhere }) => ({ panelId: nowhere, ...tom }),
      'not-open': async (ground) => ({ ...(await closed(ground)), ...tom }),
      'too-late': async ({ ada }) => {
        const opened = await seedPanel(ada);
        await scoreByAll(ada, opened);
        return { panelId: opened.panel.id, ...tom };
      },
      'own-address': async (ground) => ({ ...(await inviting(ground)), email: ground.ada.account.email }),
      'same-address': async (ground) => ({ ...(await inviting(ground)), email: 'jun@example.org' }),
      'too-many': async (ground) => {
        const asked = await inviting(ground);
        for (let at = 3; at < panelBounds.panellists; at += 1)
          await invitePanellist(ground.ada.context, { ...asked, email: `n${at}@example.org` });
        return asked;
      },
      'too-often': async (ground) => {
        const asked = await inviting(ground);
        await exhaust(ground, 'panel-invitation', ground.ada.account.id);
        return asked;
      },
    },
  },
  'POST /api/evidence/panels/:panelId/panellists/:panellistId/excuse': {
    asks: async ({ ada }) => excusing(await seedPanel(ada)),
    bad: async ({ ada }) => ({ ...excusing(await seedPanel(ada)), because: ' ' }),
    refusals: {
      'no-panel': async ({ ada, nowhere }) => ({ ...excusing(await seedPanel(ada)), panelId: nowhere }),
      'no-panellist': async ({ ada, nowhere }) => ({ ...excusing(await seedPanel(ada)), panellistId: nowhere }),
      'not-open': async ({ ada }) => {
        const opened = await seedPanel(ada);
        await closePanel(ada.context, { panelId: opened.panel.id });
        return excusing(opened);
      },
      'not-now': async ({ ada }) => {
        const opened = await seedPanel(ada);
        await excusePanellist(ada.context, excusing(opened));
        return excusing(opened);
      },
      'too-few': async ({ ada }) => {
        const opened = await seedPanel(ada);
        await excusePanellist(ada.context, excusing(opened));
        return excusing(opened, 'Pia');
      },
    },
  },
  'POST /api/evidence/panels/:panelId/close': {
    asks: async ({ ada }) => ({ panelId: (await seedPanel(ada)).panel.id }),
    bad: () => ({ panelId: 'no id' }),
    refusals: {
      'no-panel': ({ nowhere }) => ({ panelId: nowhere }),
      'not-open': closed,
    },
  },
};

/** The same for one owner, to whom nobody can come. */
export const lonelyPanelCases: EndpointCases<LocalGround> = {
  'POST /api/evidence/panels': {
    refusals: { 'local-only': async ({ served }) => opening([(await seedImpact(served)).id]) },
  },
};
