import type { Hono } from 'hono';
import type { Context } from '../../actions/base/context.ts';
import { closePanel } from '../../actions/evidence/panels/closePanel.ts';
import { type Excused, excusePanellist } from '../../actions/evidence/panels/excusePanellist.ts';
import { getAgreement } from '../../actions/evidence/panels/getAgreement.ts';
import { getPanel } from '../../actions/evidence/panels/getPanel.ts';
import { invitePanellist } from '../../actions/evidence/panels/invitePanellist.ts';
import { listPanels } from '../../actions/evidence/panels/listPanels.ts';
import { type OpenedPanel, openPanel } from '../../actions/evidence/panels/openPanel.ts';
import * as agreement from '../../contract/evidence/committee/agreement.ts';
import * as panels from '../../contract/evidence/committee/panels.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';
import { readShippedBars } from './shippedBars.ts';
import type { Post } from './testimonials.ts';
import { mailExcused, mailInvitation } from './panels/mails.ts';
import { tellAll } from './panels/tidings.ts';

/** Every endpoint of panels with the action behind it. Without `post` nobody is invited: there is no address to come to. */
export function mountPanels(app: Hono, door: Door, post?: Post): void {
  mount(app, panels.listPanels, { door, action: (context) => listPanels(context, readShippedBars()) });
  mount(app, agreement.getAgreement, { door, action: getAgreement });
  mount(app, panels.getPanel, { door, action: getPanel });
  mount(app, panels.closePanel, { door, action: closePanel });
  mount(app, panels.openPanel, {
    door,
    action: async (context, request) => {
      const sentBy = post?.isSet === true ? 'mail' : 'hand';
      const opened = await openPanel(context, request, { texts: readShippedBars(), sentBy });
      return isRefusal(opened) ? opened : { panelId: opened.panel.id, links: await handOver(opened, post) };
    },
  });
  mount(app, panels.invitePanellist, {
    door,
    action: async (context, request) => {
      const invited = await invitePanellist(context, request);
      return isRefusal(invited) ? invited : { links: await handOver(invited, post) };
    },
  });
  mount(app, panels.excusePanellist, {
    door,
    action: async (context, request) => {
      const excused = await excusePanellist(context, request);
      if (isRefusal(excused)) return excused;
      if (post !== undefined) await tellExcused(context, excused, post);
      return { done: true } as const;
    },
  });
}

/** Tells whoever was excused; and all others, where nobody else was waited for. */
async function tellExcused(context: Context, { standing, opens, panellist }: Excused, post: Post): Promise<void> {
  const { kept } = standing;
  if (panellist.email !== '')
    await post.send(mailExcused({ site: post.site, to: panellist.email, about: kept.id }, kept));
  if (opens) await tellAll(context, standing, { post, news: 'open' });
}

/** Mails each link to whom it is for, or answers them, where no mail goes out, for whoever opened the panel to hand over. */
async function handOver({ panel, seats }: OpenedPanel, post: Post | undefined) {
  if (post === undefined) return [];
  const invited = seats.map(({ panellist, secret }) => ({ panellist, link: `${post.site}/panel/${secret}` }));
  for (const { panellist, link } of invited)
    await post.send(
      mailInvitation({ site: post.site, to: panellist.email, about: panel.id }, { panel, panellist, link }),
    );
  return post.isSet ? [] : invited.map(({ panellist: { name }, link }) => ({ name, link }));
}
