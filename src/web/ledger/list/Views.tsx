import { type FormEvent, useRef, useState } from 'react';
import { forgetView, keepView, listViews } from '../../../contract/ledger/views.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { FilterSelect } from '../../base/filters/FilterSelect.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { keyOfFilter, type LedgerFilter } from './filter.ts';
import styles from './LedgerPage.module.css';
import type { FilterInAddress } from './useLedgerFilter.ts';

/** The views one has kept under a name: to open, to keep the one that is shown, to forget. */
export function Views({ filter, set }: FilterInAddress) {
  const [isNaming, setNaming] = useState(false);
  const { show } = useToast();
  const views = useAsk(listViews, {}).data?.views ?? [];
  const shown = views.find(({ query }) => keyOfFilter(query) === keyOfFilter(filter));
  const bringBack = useTell(keepView);
  const forget = useTell(forgetView);
  const mayKeep = shown === undefined && keyOfFilter(filter) !== '';
  if (views.length === 0 && !mayKeep) return null;
  const drop = ({ id, name, query }: NonNullable<typeof shown>) =>
    forget.mutate(
      { savedViewId: id },
      {
        onSuccess: () => show(`View “${name}” forgotten.`, { undo: () => bringBack.mutate({ name, query }) }),
        onError: (error) => show(sentenceOf(error)),
      },
    );
  return (
    <div className={styles['views']}>
      {views.length > 0 && (
        <FilterSelect
          label="Saved view"
          every="Saved views"
          value={shown?.id}
          onChoose={(id) => set(views.find((view) => view.id === id)?.query ?? {})}
        >
          {views.map(({ id, name }) => ({ value: id, name }))}
        </FilterSelect>
      )}
      {shown !== undefined && (
        <Button look="quiet" onClick={() => drop(shown)}>
          Forget this view
        </Button>
      )}
      {mayKeep && (
        <Button look="quiet" onClick={() => setNaming(true)}>
          Save this view
        </Button>
      )}
      {isNaming && <NameDialog query={filter} onClose={() => setNaming(false)} />}
    </div>
  );
}

function NameDialog({ query, onClose }: { readonly query: LedgerFilter; readonly onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const { show } = useToast();
  const keep = useTell(keepView, {
    after: (view) => {
      show(`View “${view.name}” saved.`);
      onClose();
    },
  });
  const problem = keep.error === null ? undefined : sentenceOf(keep.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '') keep.mutate({ name, query });
  };
  return (
    <Dialog open onClose={onClose} title="Save this view" initialFocus={input}>
      <form className={styles['naming']} onSubmit={submit}>
        <Field
          label="Name"
          hint="It keeps the words, the kind, the dates and the order that are set now."
          error={isTried && name.trim() === '' ? 'Give it a name first.' : problem}
        >
          <Input ref={input} value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
        </Field>
        <div>
          <Button look="primary" type="submit" disabled={keep.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
