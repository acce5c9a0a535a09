import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { addRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { findKind } from '../../../core/kinds.ts';
import type { LinkField } from '../../../core/ledger/fields/field.ts';
import { longestLine } from '../../../core/ledger/fields/read.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { Button } from '../../base/Button.tsx';
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
  /** What was typed and stands for no record yet: it stays until one is chosen, or it is cleared. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onChoose: (id: RecordId) => void;
};

/** A line that finds a record to link to. What is not there yet is begun as a draft with what was typed. */
export function LinkFinder({ field, chosen, typed, onType, onChoose }: LinkFinderProps) {
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const found = useFound(field.to, typed, isOpen).filter(({ id }) => !chosen.includes(id));
  const beginnings = useBeginnings(field, typed.trim(), onChoose);
  const offers: readonly Offer[] = [
    ...found.map(({ id, kind, title }) => ({ key: id, words: title, detail: nameOf(kind), take: () => onChoose(id) })),
    ...beginnings,
  ];
  const active = Math.min(at, offers.length - 1);
  const choose = (offer: Offer | undefined) => {
    if (offer === undefined) return;
    offer.take();
    setAt(0);
    setOpen(false);
  };
  const write = (words: string) => {
    onType(words);
    setAt(0);
    setOpen(true);
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
        ref={input}
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
        onChange={({ target }) => write(target.value)}
        onKeyDown={onKeyDown}
      />
      {isOpen && offers.length > 0 && <Offers id={listId} offers={offers} active={active} onChoose={choose} />}
      {!isOpen && typed.trim() !== '' && (
        <Unlinked
          beginnings={beginnings}
          onClear={() => {
            onType('');
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
}

type UnlinkedProps = { readonly beginnings: readonly Offer[]; readonly onClear: () => void };

/** What can be done with words that were left standing. */
const Unlinked = ({ beginnings, onClear }: UnlinkedProps) => (
  <p className={styles['unlinked']}>
    <span>Not linked yet.</span>
    {beginnings.length <= fewBeginnings &&
      beginnings.map(({ key, words, take }) => (
        <Button key={key} onClick={take}>
          {words}
        </Button>
      ))}
    <Button look="quiet" onClick={onClear}>
      Clear
    </Button>
  </p>
);

/** As many as stand beside each other; where a link may lead to more kinds, they stand in the list alone. */
const fewBeginnings = 2;

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

/** Ways to begin a record with what was typed, and to link to it. */
function useBeginnings(field: LinkField, title: string, onChoose: (id: RecordId) => void): readonly Offer[] {
  const { show } = useToast();
  const add = useTell(addRecord, {
    after: (begun) => {
      onChoose(begun.id);
      show(`Begun as a draft: “${begun.title}”. Complete it when you like.`);
    },
  });
  const begin = (kind: Kind) => {
    if (add.isPending) return;
    const id = newId<'record'>(currentInstant());
    add.mutate(
      { id, kind: kind.name, standing: 'draft', fields: { [kind.title]: title } },
      { onError: (error) => show(sentenceOf(error)) },
    );
  };
  if (title === '') return [];
  return field.to.flatMap((name) => {
    const kind = findKind(name);
    if (kind === undefined || kind.sealed !== undefined) return [];
    return [{ key: name, words: `Add “${title}” as a new ${kind.one}`, detail: 'a draft', take: () => begin(kind) }];
  });
}

const nameOf = (kind: string): string => findKind(kind)?.one ?? kind;
