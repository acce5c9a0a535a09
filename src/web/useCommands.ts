import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { getMe } from '../contract/account/who.ts';
import type { ResponseOf } from '../contract/base/endpoint.ts';
import { listCards } from '../contract/study/cards.ts';
import { listDecks } from '../contract/study/decks.ts';
import { applyTheme, type Theme } from './account/theme.ts';
import { isHere, nameOfWorkspace, pathOfWorkspace } from './account/workspaces/place.ts';
import { sentenceOf } from './base/call.ts';
import { isServed, learnsHere, workspaceHere } from './base/here.ts';
import { useAsk } from './base/queries.ts';
import { useToast } from './base/Toast.tsx';
import { type Command, matching } from './commands.ts';
import { places } from './places.ts';
import { useEvidenceCommands, useRecordCommands } from './useEvidenceCommands.ts';
import { useReaches } from './study/publishing/useRole.ts';
import { openAddCard } from './study/decks/last/openAddCard.ts';

const mostCards = 8;

/** What else the bar opens. */
type Openers = { readonly onCapture: () => void; readonly onKeys: () => void };

/** What the command bar offers for a query: actions, screens, decks, cards and records. */
export function useCommands(query: string, { onCapture, onKeys }: Openers): readonly Command[] {
  const mayWrite = useReaches('member');
  const fixed = useFixedCommands(onKeys);
  const ofEvidence = useEvidenceCommands({ query, mayWrite, onCapture });
  const all = [...fixed, ...ofEvidence, ...useAccountCommands(), ...useDeckCommands()];
  return [...matching(all, query), ...useRecordCommands(query.trim()), ...useCardCommands(query.trim())];
}

function useFixedCommands(onKeys: () => void): readonly Command[] {
  const navigate = useNavigate();
  const mayWrite = useReaches('member');
  return useMemo(() => {
    const action = (label: string, words: string, run: () => void): Command => ({
      id: label,
      group: 'Actions',
      label,
      words,
      run,
    });
    const theme = (name: Theme, label: string) =>
      action(label, 'theme colour appearance switch', () => applyTheme(name));
    return [
      ...(learnsHere
        ? [action('Study', 'start review learn everything due', () => void navigate({ to: '/study' }))]
        : []),
      ...(mayWrite
        ? [
            action('Add a card', 'new create write', () => void openAddCard(navigate)),
            action('Import cards', 'csv file upload', () => void navigate({ to: '/import' })),
          ]
        : []),
      ...places
        .filter(({ to }) => mayWrite || to !== '/import')
        .map(({ to, name }): Command => ({
          id: to,
          group: 'Screens',
          label: name,
          words: 'go to open',
          run: () => void navigate({ to }),
        })),
      theme('light', 'Use the light theme'),
      theme('dark', 'Use the dark theme'),
      theme('system', 'Use the theme of the system'),
      action('Show the keys', 'help keyboard shortcuts', onKeys),
    ];
  }, [mayWrite, navigate, onKeys]);
}

/** Where people sign in: the other workspaces, one's account, and the way out. */
function useAccountCommands(): readonly Command[] {
  const navigate = useNavigate();
  const { show } = useToast();
  const { data } = useAsk(getMe, {}, { when: isServed });
  return useMemo(() => {
    if (!isServed) return [];
    const leaving = async () => (await import('./leave.ts')).leave();
    return [
      ...(data?.workspaces ?? []).filter((workspace) => !isHere(workspace, workspaceHere)).map(goTo),
      screen(['/explore', 'Explore', 'published decks of others find follow'], () => location.assign('/explore')),
      screen(['/suggestions', 'Your suggestions', 'change decided'], () => void navigate({ to: '/suggestions' })),
      screen(['/workspaces', 'Workspaces and teams', 'make new team'], () => void navigate({ to: '/workspaces' })),
      ...accountPlaces.map((place) =>
        screen(place, () => void navigate({ to: '/settings/$section', params: { section: place[0] } })),
      ),
      ...(data?.account?.operator === true ? operatorPlaces : []).map((place) =>
        screen(place, () => void navigate({ to: place[0] })),
      ),
      {
        id: 'sign out',
        group: 'Actions',
        label: 'Sign out',
        words: 'leave log out account',
        run: () => void leaving().catch((error: unknown) => show(sentenceOf(error))),
      },
    ];
  }, [data, navigate, show]);
}

const goTo = (workspace: ResponseOf<typeof getMe>['workspaces'][number]): Command =>
  screen([workspace.workspaceId, `Go to ${nameOfWorkspace(workspace)}`, 'workspace team switch open'], () =>
    location.assign(pathOfWorkspace(workspace)),
  );

const screen = ([id, label, words]: readonly [string, string, string], run: () => void): Command => ({
  id,
  group: 'Screens',
  label,
  words,
  run,
});

const accountPlaces = [
  ['account', 'Your account', 'settings name e-mail password delete'],
  ['sign-in', 'Ways to sign in', 'settings passkey second factor code'],
  ['sessions', 'Where you are signed in', 'settings sessions devices sign out'],
  ['tokens', 'Tokens', 'settings api program'],
] as const;

const operatorPlaces = [
  ['/operator', 'Running Cairn', 'operator health backup version storage limit'],
  ['/operator/people', 'Everybody who has an account', 'operator people invite'],
  ['/operator/mail', 'Mail of this Cairn', 'operator send link'],
  ['/operator/reports', 'Reports', 'operator take down moderation'],
  ['/operator/log', 'What happened', 'operator log audit'],
] as const;

function useDeckCommands(): readonly Command[] {
  const navigate = useNavigate();
  const { data } = useAsk(listDecks, {});
  return useMemo(
    () =>
      (data?.decks ?? []).flatMap(({ id, name, archivedAt }): readonly Command[] => {
        const open: Command = {
          id: `open ${id}`,
          group: 'Decks',
          label: `Open ${name}`,
          words: 'deck',
          run: () => void navigate({ to: '/decks/$deckId', params: { deckId: id } }),
        };
        if (archivedAt !== null || !learnsHere) return [open];
        const study = () => void navigate({ to: '/study', search: { deck: id } });
        return [{ id: `study ${id}`, group: 'Decks', label: `Study ${name}`, words: 'deck', run: study }, open];
      }),
    [data, navigate],
  );
}

function useCardCommands(search: string): readonly Command[] {
  const navigate = useNavigate();
  const isAsking = search.length >= 2;
  const { data } = useAsk(listCards, { search, limit: mostCards }, { when: isAsking, meanwhile: 'old answer' });
  if (!isAsking) return [];
  return (data?.cards ?? []).map(({ cardId, front, deckName }): Command => ({
    id: cardId,
    group: 'Cards',
    label: front.replace(/\{\{c[\d,]+::(.*?)(?:::.*?)?\}\}/g, '$1').replace(/[*_`#>|]/g, ''),
    detail: deckName,
    run: () => void navigate({ to: '/cards/$cardId', params: { cardId } }),
  }));
}
