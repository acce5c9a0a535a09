import { listRecords } from '../../../contract/ledger/records.ts';
import { person } from '../../../core/evidence/kinds/people/person.ts';
import type { ButtonLook } from '../../base/Button.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';
import { Page } from '../../base/Page.tsx';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import { AddLink } from '../shown/AddLink.tsx';
import { Asked } from '../shown/Asked.tsx';
import styles from './others.module.css';
import { PersonItem } from './PersonItem.tsx';

/** Everybody the ledger speaks of: what is held about them, whether they agreed, and the way to hand it out or erase it. */
export function OthersPage() {
  const pages = usePeople();
  const isEmpty = pages.data?.pages[0]?.records.length === 0;
  return (
    <Page title="Held about others" actions={!isEmpty && <AddPerson look="plain" />}>
      <p className={styles['lead']}>
        What you write about other people is theirs to know, to correct and to have erased. Ask them, and let go of what
        you no longer need.
      </p>
      <Asked ask={pages}>
        {({ pages: answers }) =>
          isEmpty ? (
            <Nobody />
          ) : (
            <>
              <ul className={styles['people']}>
                {answers
                  .flatMap(({ records }) => records)
                  .map((record) => (
                    <PersonItem key={record.id} record={record} />
                  ))}
              </ul>
              <MoreButton pages={pages}>Show more people</MoreButton>
            </>
          )
        }
      </Asked>
    </Page>
  );
}

const usePeople = () => {
  const first = { kind: person.name, order: 'title' } as const;
  return usePages(listRecords, first, (pages) => {
    const after = pages.at(-1)?.next ?? null;
    return after === null ? undefined : { ...first, after };
  });
};

const AddPerson = ({ look }: { readonly look: ButtonLook }) => (
  <AddLink kind={person.name} look={look}>
    Add a person
  </AddLink>
);

const Nobody = () => (
  <EmptyState
    action={<AddPerson look="primary" />}
    title="The ledger speaks of nobody"
    example="Mira Sand, Head of Sales. Agreed on 3 March, until next March. Credited in two impacts, quoted once."
  >
    <p>
      People who are kept as records appear here, with all that links to them or names them. A name that stands only in
      a text is found once its person has a record.
    </p>
  </EmptyState>
);
