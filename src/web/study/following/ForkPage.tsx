import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getMe } from '../../../contract/account/who.ts';
import { lookAtPublication } from '../../../contract/study/publications.ts';
import { reaches } from '../../../core/base/role.ts';
import type { Licence } from '../../../core/study/publication.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import deciding from '../comparing/deciding.module.css';
import { Choice } from '../../base/fields/Choice.tsx';
import styles from './following.module.css';
import { forkInto } from './forkInto.ts';
import { PublicationFace } from './PublicationFace.tsx';
import { useMine, usePublicationInAddress } from './useMine.ts';

type Looked = ResponseOf<typeof lookAtPublication>;
type Workspaces = ResponseOf<typeof getMe>['workspaces'];

/** Where one makes a copy of a published deck, to change it and go one's own way. */
export function ForkPage() {
  const slug = usePublicationInAddress();
  const me = useMine();
  const { data, error } = useAsk(lookAtPublication, { slug }, { when: me !== undefined });
  return (
    <Page
      title={data === undefined ? 'Make a copy' : `Make a copy of ${data.title}`}
      above={<a href="/explore">Explore</a>}
    >
      {error !== null && data === undefined && <p role="alert">{sentenceOf(error)}</p>}
      {data !== undefined && me !== undefined && (
        <div className={styles['parts']}>
          <PublicationFace face={data} />
          <Copying looked={data} workspaces={me.workspaces.filter(({ role }) => reaches(role, 'member'))} />
        </div>
      )}
    </Page>
  );
}

type CopyingProps = { readonly looked: Looked; readonly workspaces: Workspaces };

function Copying({ looked, workspaces }: CopyingProps) {
  const [place, setPlace] = useState('');
  const fork = useMutation({
    mutationFn: forkInto,
    onSuccess: ({ deckId }) => location.assign(`${place === '' ? '' : `/w/${place}`}/decks/${deckId}`),
  });
  const teams = workspaces.filter(({ kind }) => kind === 'team');
  return (
    <div className={styles['part']}>
      <p>
        You get every card of version {looked.version} as a deck of your own: change it as you like. It hears of no
        later version. If you publish it, its page names {looked.author} and the deck it is based on.
      </p>
      <p>{licenceDuties[looked.licence]}</p>
      {teams.length > 0 && (
        <Choice
          label="Into which workspace"
          options={[
            { value: '', label: 'Your own' },
            ...teams.map(({ workspaceId, name }) => ({ value: workspaceId as string, label: name })),
          ]}
          value={place}
          onChoose={setPlace}
        />
      )}
      {fork.error !== null && (
        <p role="alert" className={deciding['refusal']}>
          {sentenceOf(fork.error)}
        </p>
      )}
      <div className={deciding['end']}>
        <Button
          look="primary"
          aria-disabled={fork.isPending}
          onClick={() =>
            fork.isPending || fork.mutate({ publicationId: looked.id, workspaceId: place === '' ? null : place })
          }
        >
          Make the copy
        </Button>
      </div>
    </div>
  );
}

const licenceDuties = {
  'CC-BY-4.0': 'Its licence lets you publish what you make of it, if the author is named.',
  'CC-BY-SA-4.0':
    'Its licence lets you publish what you make of it, if the author is named and yours has the same licence.',
  'CC-BY-NC-SA-4.0':
    'Its licence lets you publish what you make of it, if the author is named, yours has the same licence, and nobody earns money with it.',
  'CC0-1.0': 'Its author lets you do anything with it.',
  'all-rights-reserved': 'All rights are reserved: study your copy, but ask the author before you publish any of it.',
} as const satisfies Record<Licence, string>;
