import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { changeDeck, deleteDeck, undoDeletion } from '../../../contract/study/decks.ts';
import { exportDeck } from '../../../contract/study/imports.ts';
import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { call, pathOf, sentenceOf } from '../../base/call.ts';
import { isServed, learnsHere, withWorkspace } from '../../base/here.ts';
import { Menu } from '../../base/menu/Menu.tsx';
import { useToast } from '../../base/Toast.tsx';
import { useReaches } from '../publishing/useRole.ts';

type DeckMenuProps = { readonly deck: DeckSummary; readonly onEdit: () => void };

/** What else can be done with a deck. */
export function DeckMenu({ deck, onEdit }: DeckMenuProps) {
  const { archive, remove } = useDeckChanges(deck);
  const navigate = useNavigate();
  const mayWrite = useReaches('member');
  const mayPublish = useReaches('editor');
  const params = { deckId: deck.id };
  const sharing =
    deck.follow === null
      ? { label: 'Publish', onSelect: () => void navigate({ to: '/decks/$deckId/publish', params }) }
      : { label: 'How you follow it', onSelect: () => void navigate({ to: '/decks/$deckId/following', params }) };
  return (
    <Menu
      items={[
        ...(mayWrite
          ? [
              { label: 'Edit name, description, tags', onSelect: onEdit },
              { label: 'Import cards', onSelect: () => void navigate({ to: '/import', search: { deck: deck.id } }) },
            ]
          : []),
        {
          label: 'Export as CSV',
          onSelect: () => location.assign(withWorkspace(pathOf(exportDeck.path, { deckId: deck.id }))),
        },
        ...(isServed && (deck.follow !== null || mayPublish) ? [sharing] : []),
        ...(learnsHere
          ? [{ label: 'Statistics', onSelect: () => void navigate({ to: '/statistics', search: { deck: deck.id } }) }]
          : []),
        ...(mayWrite
          ? [
              {
                label: deck.archivedAt === null ? 'Archive' : 'Take out of the archive',
                group: 'end',
                onSelect: () => void archive(),
              },
            ]
          : []),
        ...(mayPublish
          ? [{ label: 'Delete', group: 'end', look: 'danger' as const, onSelect: () => void remove() }]
          : []),
      ]}
    >
      More
    </Menu>
  );
}

/** Archiving and deleting, each with a way back. */
function useDeckChanges({ id: deckId, name, archivedAt }: DeckSummary) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { show } = useToast();
  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      show(sentenceOf(error));
    } finally {
      void client.invalidateQueries();
    }
  };
  const setArchived = (archived: boolean) => call(changeDeck, { deckId, archived });
  const archive = () =>
    attempt(async () => {
      await setArchived(archivedAt === null);
      const said = archivedAt === null ? `${name} is archived: none of its cards is asked.` : `${name} is back.`;
      show(said, { undo: () => void attempt(() => setArchived(archivedAt !== null)) });
    });
  const remove = () =>
    attempt(async () => {
      const { deletionId } = await call(deleteDeck, { deckId });
      await navigate({ to: '/decks' });
      show(`${name} is deleted.`, { undo: () => void attempt(() => call(undoDeletion, { deletionId })) });
    });
  return { archive, remove };
}
