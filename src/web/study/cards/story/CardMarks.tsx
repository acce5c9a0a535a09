import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { getCard } from '../../../../contract/study/cards.ts';
import type { Day } from '../../../../core/base/day.ts';
import { Button, buttonClass } from '../../../base/Button.tsx';
import { Menu } from '../../../base/menu/Menu.tsx';
import { flag, mark, move, remove, these } from '../bulk/changes.ts';
import { useChanges } from '../bulk/useChanges.ts';

const MoveDialog = lazy(() => import('../bulk/MoveDialog.tsx').then(({ MoveDialog }) => ({ default: MoveDialog })));

type CardMarksProps = { readonly card: ResponseOf<typeof getCard>; readonly today: Day | undefined };

/** What can be done with one card. */
export function CardMarks({ card, today }: CardMarksProps) {
  const { cardId, note, marks } = card;
  const navigate = useNavigate();
  const [isMoving, setMoving] = useState(false);
  const { isBusy, make } = useChanges();
  const cards = these([cardId]);
  const isBuried = marks.buriedUntil !== null && (today === undefined || marks.buriedUntil > today);
  const flags = new Map([[cardId, marks.flag]]);
  const turn = (kind: Parameters<typeof mark>[1]) => () => void make(() => mark(cards, kind));
  const deleteCard = async () => {
    await make(async () => {
      const change = await remove(cards);
      await navigate({ to: '/decks/$deckId', params: { deckId: note.deckId } });
      return change;
    });
  };
  return (
    <>
      <Link to="/notes/$noteId/edit" params={{ noteId: note.id }} className={buttonClass('primary')}>
        Edit
      </Link>
      <Button disabled={isBusy} onClick={turn(marks.suspended ? 'resume' : 'suspend')}>
        {marks.suspended ? 'Resume' : 'Suspend'}
      </Button>
      <Menu
        items={[
          isBuried
            ? { label: 'Dig up', onSelect: turn('unbury') }
            : { label: 'Bury until tomorrow', onSelect: turn('bury') },
          { label: 'Move to another deck', onSelect: () => setMoving(true) },
          ...[1, 2, 3, 4, 5, 6, 7].map((number) => ({
            label: `Flag ${number}`,
            group: 'flag',
            onSelect: () => void make(() => flag(cards, number, flags)),
          })),
          { label: 'No flag', group: 'flag', onSelect: () => void make(() => flag(cards, 0, flags)) },
          { label: 'Delete', group: 'end', look: 'danger', onSelect: () => void deleteCard() },
        ]}
      >
        More
      </Menu>
      <Suspense>
        {isMoving && (
          <MoveDialog onClose={() => setMoving(false)} onMove={(deck) => void make(() => move(cards, deck))} />
        )}
      </Suspense>
    </>
  );
}
