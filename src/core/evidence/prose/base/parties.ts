import type { Token } from './prose.ts';
import { customers, groups, noRoles, others, roles, selves } from '../words/parties.ts';
import { times } from '../words/times.ts';

/** Whether the word means the writer, or says that something is the writer's own. */
export const isSelf = ({ form }: Token): boolean => selves.has(form);

/** Whether the word stands for somebody else that was named before. */
export const isOther = ({ form }: Token): boolean => others.has(form);

/** Whether the word names a person, a role, a team or an organisation. */
export function isParty(token: Token): boolean {
  const { part, lemma, form, isCapital } = token;
  if (part === 'number' || part === 'mark' || part === 'pronoun' || part === 'verb') return false;
  if (isKnownParty(token)) return true;
  if (customers.has(lemma) || customers.has(form.replace(/s$/, ''))) return false;
  if (part === 'name')
    return isCapital && /^[a-zà-ž'’-]{3,}$/.test(form) && !times.has(form) && !noRoles.has(form) && !isAbstract(form);
  return part === 'noun' && isRoleByEnding(form) && !noRoles.has(lemma) && !noRoles.has(form);
}

const isAbstract = (form: string): boolean => /^.{3,}(?:tion|ment|ness|ity|ship|ance|ence|ism|ing)s?$/.test(form);

const isRoleByEnding = (form: string): boolean =>
  /^.{3,}(?:er|or|ist|ian|man|men|woman|women|person|people|ant|ee|mate)s?$/.test(form);

/** Whether the word is one for a team or a role, wherever it stands. */
export const isKnownParty = ({ lemma, form }: Token): boolean =>
  groups.has(lemma) || groups.has(form) || roles.has(lemma) || roles.has(form);
