import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { listAudit } from '../../../../contract/account/me.ts';
import { type AuditEvent, auditEvents } from '../../../../core/account/audit.ts';
import { type AccountId, isId } from '../../../../core/base/id.ts';
import { Field } from '../../../base/Field.tsx';
import { Select } from '../../../base/fields/Select.tsx';
import { formatMoment } from '../../../base/format.ts';
import { MoreButton } from '../../../base/pages/MoreButton.tsx';
import { usePages } from '../../../base/pages/usePages.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Part } from '../../parts/Part.tsx';
import { Row, Rows } from '../../parts/Rows.tsx';
import { OperatorPage } from '../OperatorPage.tsx';
import { type Entry, eventWords, isEvent, sayEntry } from './eventWords.ts';

/** What happened around signing in and granting: all of it, of one kind, or around one person. */
export function LogPage() {
  const { event, person = '' } = useSearch({ from: '/operator/log' });
  return (
    <OperatorPage>
      <Log event={isEvent(event) ? event : undefined} person={isId<'account'>(person) ? person : undefined} />
    </OperatorPage>
  );
}

type Filter = { readonly event: AuditEvent | undefined; readonly person: AccountId | undefined };

const pageSize = 50;

function Log({ event, person }: Filter) {
  const first = { event, accountId: person, limit: pageSize };
  const pages = usePages(listAudit, first, (told) => {
    const last = told.at(-1)?.entries;
    return last?.length === pageSize ? { ...first, before: last.at(-1)?.id } : undefined;
  });
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Part
      title="What happened"
      about="Who signed in, and who was allowed or forbidden what. Nothing of it is ever changed."
    >
      <EventField event={event} person={person} />
      {person !== undefined && (
        <p>
          Around {nameOf(entries, person)} alone.{' '}
          <Link to="/operator/log" search={event === undefined ? {} : { event }}>
            Show everybody
          </Link>
        </p>
      )}
      <Failure error={pages.error} />
      {pages.data !== undefined && entries.length === 0 && <p role="status">Nothing like that has happened.</p>}
      {entries.length > 0 && (
        <Rows label="What happened">
          {entries.map((entry) => (
            <Row key={entry.id} name={sayEntry(entry)} detail={formatMoment(entry.at)} />
          ))}
        </Rows>
      )}
      <MoreButton pages={pages}>Show what happened before</MoreButton>
    </Part>
  );
}

function EventField({ event, person }: Filter) {
  const navigate = useNavigate();
  const choose = (chosen: string) =>
    void navigate({
      to: '/operator/log',
      search: { ...(isEvent(chosen) && { event: chosen }), ...(person !== undefined && { person }) },
    });
  return (
    <Field label="Show">
      <Select value={event ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">Everything</option>
        {auditEvents.map((one) => (
          <option key={one} value={one}>
            {eventWords[one].name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What somebody is called in the entries about them. */
function nameOf(entries: readonly Entry[], person: AccountId): string {
  const names = entries.flatMap(({ accountId, name, aboutId, aboutName }) => [
    ...(accountId === person ? [name] : []),
    ...(aboutId === person ? [aboutName] : []),
  ]);
  return names.find((name) => name !== null) ?? 'one person';
}
