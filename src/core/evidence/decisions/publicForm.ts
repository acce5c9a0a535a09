import type { RecordId } from '../../base/id.ts';
import type { Fields } from '../../ledger/fields/value.ts';
import { type Kind, valuesOf } from '../../ledger/kind.ts';
import { linksOf } from '../../ledger/links.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { decision } from '../kinds/judgement/decision.ts';
import { person } from '../kinds/people/person.ts';
import { type Hide, hideIn, openHider, roleOf } from '../naming.ts';

/** What a decision is called and says where everybody may read it, and what the records that it names are called there. */
export type PublicForm = {
  readonly title: string;
  readonly fields: Fields;
  readonly names: Readonly<Record<RecordId, string>>;
};

/** Records by id, as far as a decision names them. */
export type Named = ReadonlyMap<RecordId, LedgerRecord>;

/** What of a decision is nobody else's business: which impacts it served, and that it is published. */
const withheld: ReadonlySet<string> = new Set(['about', 'shared'] satisfies (keyof typeof decision.fields)[]);

/**
 * A decision as everybody may read it. People who have not consented (as of `today`, `YYYY-MM-DD`) are called by the words
 * chosen for them or by their function, in its texts too; what is personal is left out.
 */
export function publicFormOf(
  { title, fields }: LedgerRecord,
  { named, people, today }: { readonly named: Named; readonly people: readonly LedgerRecord[]; readonly today: string },
): PublicForm {
  const unnamed = people.filter((one) => !consents(one, today));
  const hide = openHider(new Map(unnamed.map((one) => [one.title, roleOf(one)])));
  const shown = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      isPublic(decision, name) ? [[name, hideIn(value, hide)] as const] : [],
    ),
  );
  const names = linksOf(decision, shown).flatMap(({ toId }) => {
    const other = named.get(toId);
    return other === undefined ? [] : [[toId, nameOf(other, { hide, today })] as const];
  });
  return { title: hide(title), fields: shown, names: Object.fromEntries(names) };
}

const isPublic = ({ fields }: Kind, name: string): boolean =>
  fields[name] !== undefined && fields[name].sensitivity !== 'personal' && !withheld.has(name);

const nameOf = (record: LedgerRecord, { hide, today }: { readonly hide: Hide; readonly today: string }): string =>
  record.kind === person.name && !consents(record, today) ? roleOf(record) : hide(record.title);

/** Whether somebody agreed to be named, and still does. */
function consents({ fields }: LedgerRecord, today: string): boolean {
  const { consent, consentUntil } = valuesOf(person, fields);
  return consent === 'given' && consentUntil !== undefined && consentUntil >= today;
}
