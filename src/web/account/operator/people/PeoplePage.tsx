import { useState } from 'react';
import { listPeople } from '../../../../contract/account/operator.ts';
import { Field } from '../../../base/Field.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { MoreButton } from '../../../base/pages/MoreButton.tsx';
import { usePages } from '../../../base/pages/usePages.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Part } from '../../parts/Part.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { OperatorPage } from '../OperatorPage.tsx';
import { InvitationsParts } from './InvitationsParts.tsx';
import { PersonRow } from './PersonRow.tsx';

/** Everybody who has an account here, and whoever is to have one. */
export const PeoplePage = () => (
  <OperatorPage>
    <People />
    <InvitationsParts />
  </OperatorPage>
);

function People() {
  const [search, setSearch] = useState('');
  const pages = usePages(listPeople, { search }, (told) => {
    const last = told.at(-1);
    const before = last?.people.at(-1)?.id;
    return last?.more === true && before !== undefined ? { search, before } : undefined;
  });
  const people = pages.data?.pages.flatMap((page) => page.people) ?? [];
  return (
    <Part title="People" about="What somebody writes and learns is theirs: nothing of it is shown here.">
      <Field label="Find somebody" hint="By a part of their name or address.">
        <Input type="search" maxLength={100} value={search} onChange={({ target }) => setSearch(target.value)} />
      </Field>
      <Failure error={pages.error} />
      {pages.data !== undefined && people.length === 0 && <p role="status">Nobody is called like that.</p>}
      {people.length > 0 && (
        <Rows label="People">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </Rows>
      )}
      <MoreButton pages={pages}>Show those who came earlier</MoreButton>
    </Part>
  );
}
