import type { Hono } from 'hono';
import { getEditionHistory } from '../../actions/study/history/getEditionHistory.ts';
import { getNoteHistory } from '../../actions/study/history/getNoteHistory.ts';
import { restoreRevision } from '../../actions/study/history/restoreRevision.ts';
import { decideSuggestion, type Told } from '../../actions/study/suggestions/decideSuggestion.ts';
import { hearSuggestions } from '../../actions/study/suggestions/hearSuggestions.ts';
import { listMySuggestions } from '../../actions/study/suggestions/listMySuggestions.ts';
import { listSuggestions } from '../../actions/study/suggestions/listSuggestions.ts';
import { mergeSuggestions } from '../../actions/study/suggestions/mergeSuggestions.ts';
import { suggestChange } from '../../actions/study/suggestions/suggestChange.ts';
import type { Tidings } from '../../actions/study/suggestions/tidings.ts';
import { withdrawSuggestion } from '../../actions/study/suggestions/withdrawSuggestion.ts';
import * as history from '../../contract/study/history.ts';
import * as suggestions from '../../contract/study/suggestions.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import type { Door } from '../base/door.ts';
import type { Mail } from '../base/mail/openMail.ts';
import { saySuggestionDecided } from '../base/mail/words.ts';
import { mount } from '../base/mount.ts';

/** What people are written to with, and the address of this Cairn. */
export type Post = Pick<Mail, 'send'> & { readonly site: string };

/** Every endpoint of histories and suggestions with the action behind it. Without `post`, proposers hear only in the app. */
export function mountSuggestions(app: Hono, door: Door, post?: Post): void {
  mount(app, history.getNoteHistory, { door, action: getNoteHistory });
  mount(app, history.restoreRevision, { door, action: restoreRevision });
  mount(app, history.getEditionHistory, { door, action: getEditionHistory });
  mount(app, suggestions.suggestChange, { door, action: suggestChange });
  mount(app, suggestions.listSuggestions, { door, action: listSuggestions });
  mount(app, suggestions.withdrawSuggestion, { door, action: withdrawSuggestion });
  mount(app, suggestions.listMySuggestions, { door, action: listMySuggestions });
  mount(app, suggestions.hearSuggestions, { door, action: hearSuggestions });
  mount(app, suggestions.decideSuggestion, {
    door,
    action: async (context, asked) => {
      const decided = await decideSuggestion(context, asked);
      return isRefusal(decided) ? decided : tell(decided, post);
    },
  });
  mount(app, suggestions.mergeSuggestions, {
    door,
    action: async (context, asked) => tell(await mergeSuggestions(context, asked), post),
  });
}

/** Sends what others are told, and hands on what whoever asked is answered. */
async function tell<Answer>({ answer, tidings }: Told<Answer>, post: Post | undefined): Promise<Answer> {
  if (post !== undefined) await sendTidings(post, tidings);
  return answer;
}

async function sendTidings({ send, site }: Post, tidings: Tidings): Promise<void> {
  const link = new URL('/suggestions', site).href;
  for (const { to, deck, state: outcome, words: reason, suggestions: count } of tidings) {
    await send({ to, ...saySuggestionDecided({ site, link, deck, outcome, reason, count }) });
  }
}
