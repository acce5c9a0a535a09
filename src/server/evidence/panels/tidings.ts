import type { Context } from '../../../actions/base/context.ts';
import { findOpener } from '../../../actions/evidence/panels/guest/findOpener.ts';
import type { StandingPanel } from '../../../actions/evidence/panels/readPanel.ts';
import { voicesOf } from '../../../core/evidence/committee/panel/panel.ts';
import type { GuestPost } from '../guests/mountLink.ts';
import { mailDecided, mailOpen, mailOpener } from './mails.ts';

/** What is told of a panel, and with what. */
export type Tiding = { readonly post: GuestPost; readonly news: 'open' | 'decided' };

/** Tells everybody who has a say, and whoever opened the panel. What was said stands in no mail. */
export async function tellAll(context: Context, standing: StandingPanel, { post, news }: Tiding): Promise<void> {
  const { kept, panellists, panel } = standing;
  const voices = new Set(voicesOf(panel).map(({ id }) => id));
  const mail = news === 'open' ? mailOpen : mailDecided;
  for (const { id, email: to } of panellists)
    if (voices.has(id) && to !== '') await post.send(mail({ site: post.site, to, about: kept.id }, kept));
  const to = await findOpener(context, kept);
  if (to === undefined) return;
  const { kind, workspaceId } = context.scope;
  const link = `${post.site}${kind === 'personal' ? '' : `/w/${workspaceId}`}/evidence/panels/${kept.id}`;
  await post.send(mailOpener({ site: post.site, to, about: kept.id }, { title: kept.title, link, news }));
}
