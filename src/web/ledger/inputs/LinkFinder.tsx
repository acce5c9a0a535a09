import { type KeyboardEvent, useId, useState } from 'react';
import { addRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { findKind } from '../../../core/kinds.ts';
import type { LinkField } from '../../../core/ledger/fields/field.ts';
import { longestLine } from '../../../core/ledger/fields/read.ts';
import { sentenceOf } from '../../base/call.ts';
import { Input } from '../../base/fields/Input.tsx';
import { currentInstant, newId } from '../../base/device/newId.ts';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { useFound } from '../finding/useFound.ts';
import styles from './inputs.module.css';

type LinkFinderProps = {
  readonly field: LinkField;
  readonly chosen: readonly RecordId[];
  readonly onChoose: (id: RecordId) => void;
};

/** A line that finds a record to link to. What is not there yet is begun as a draft with what was typed. */
export function LinkFinder({ field, chosen, onChoose }: LinkFinderProps) {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const listId = useId();
  const begin = useBegin(onChoose);
  const found = useFound(field.to, typed, isOpen).filter(({ id }) => !chosen.includes(id));
  const offers: readonly Offer[] = [
    ...found.map(({ id, kind, title }) => ({ key: id, words: title, detail: nameOf(kind), take: () => onChoose(id) })),
    ...(typed.trim() === '' ? [] : field.to.filter(mayBegin)).map((kind) => ({
      key: kind,
      words: `Begin “${typed.trim()}”`,
      detail: `a draft ${nameOf(kind)}`,
      take: () => begin(kind, typed.trim()),
    })),
  ];
  const active = Math.min(at, offers.length - 1);
  const choose = (offer: Offer | undefined) => {
    if (offer === undefined) return;
    offer.take();
    setTyped('');
    setAt(0);
    setOpen(field.many);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (event.key === 'ArrowDown') setAt(isOpen ? Math.min(active + 1, offers.length - 1) : 0);
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && isOpen && !event.ctrlKey && !event.metaKey) choose(offers[active]);
    else return;
    if (event.key.startsWith('Arrow')) setOpen(true);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['finder']}>
      <Input
        role="combobox"
        aria-label={`${field.label}: find ${field.to.map(nameOf).join(' or ')}`}
        aria-expanded={isOpen && offers.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && offers[active] !== undefined ? `${listId}${active}` : undefined}
        placeholder={`Find ${field.to.map(nameOf).join(' or ')}`}
        autoComplete="off"
        maxLength={longestLine}
        value={typed}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {isOpen && offers.length > 0 && <Offers id={listId} offers={offers} active={active} onChoose={choose} />}
    </div>
  );
}

type Offer = { readonly key: string; readonly words: string; readonly detail: string; readonly take: () => void };

type OffersProps = {
  readonly id: string;
  readonly offers: readonly Offer[];
  readonly active: number;
  readonly onChoose: (offer: Offer) => void;
};

const Offers = ({ id, offers, active, onChoose }: OffersProps) => (
  <div id={id} role="listbox" aria-label="Found" className={styles['found']}>
    {offers.map((offer, place) => (
      // Keys go to the input, which names the active option.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
      <div
        key={offer.key}
        id={`${id}${place}`}
        role="option"
        aria-selected={place === active}
        className={styles['option']}
        // The focus stays where one types.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(offer)}
      >
        <span>{offer.words}</span>
        <span className={styles['detail']}>{offer.detail}</span>
      </div>
    ))}
  </div>
);

/** Begins a record of a kind with one line, and links to it. */
function useBegin(onChoose: (id: RecordId) => void): (kind: string, title: string) => void {
  const { show } = useToast();
  const add = useTell(addRecord, { after: ({ id }) => onChoose(id) });
  return (name, title) => {
    const line = findKind(name)?.title;
    if (line === undefined) return;
    const id = newId<'record'>(currentInstant());
    add.mutate(
      { id, kind: name, standing: 'draft', fields: { [line]: title } },
      {
        onSuccess: () => show(`Begun as a draft: “${title}”. Complete it when you like.`),
        onError: (error) => show(sentenceOf(error)),
      },
    );
  };
}

const nameOf = (kind: string): string => findKind(kind)?.one ?? kind;

const mayBegin = (kind: string): boolean => findKind(kind)?.sealed === undefined;
