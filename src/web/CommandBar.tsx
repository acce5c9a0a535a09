import { Dialog as Base } from '@base-ui/react/dialog';
import { type KeyboardEvent, useCallback, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import styles from './CommandBar.module.css';
import type { Command } from './commands.ts';
import { useCommands } from './useCommands.ts';

type CommandBarProps = {
  readonly onClose: () => void;
  readonly onCapture: () => void;
  readonly onKeys: () => void;
};

/** One line that finds every screen, deck, card and record, and does every action. */
export function CommandBar({ onClose, onCapture, onKeys }: CommandBarProps) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  // At once, not after the next frame: what is typed right behind the keys that opened it belongs here.
  const takeFocus = useCallback((field: HTMLInputElement | null) => {
    input.current = field;
    field?.focus();
  }, []);
  const commands = useCommands(useSettled(query), { onCapture, onKeys });
  const chosen = commands[Math.min(at, commands.length - 1)];
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (move !== undefined) setAt(move(Math.min(at, commands.length - 1), commands.length));
    else if (event.key === 'Enter') run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Base.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['veil']} />
        <Base.Popup className={styles['bar']} initialFocus={input} aria-label="Find or do">
          <input
            ref={takeFocus}
            className={styles['input']}
            role="combobox"
            aria-label="Find a screen, a deck, a card or a record, or do something"
            aria-expanded="true"
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={chosen === undefined ? undefined : listId + chosen.id}
            placeholder="Find or do"
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={({ target }) => {
              setQuery(target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <CommandList listId={listId} commands={commands} chosen={chosen} onRun={run} />
          <p className="unseen" role="status">
            {commands.length === 0 ? 'Nothing found' : `${commands.length} found`}
          </p>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

const moves: { readonly [key: string]: (at: number, length: number) => number } = {
  ArrowDown: (at, length) => (at + 1) % Math.max(1, length),
  ArrowUp: (at, length) => (at - 1 + length) % Math.max(1, length),
  PageDown: (at, length) => Math.max(0, Math.min(at + 8, length - 1)),
  PageUp: (at) => Math.max(at - 8, 0),
};

type CommandListProps = {
  readonly listId: string;
  readonly commands: readonly Command[];
  readonly chosen: Command | undefined;
  readonly onRun: (command: Command) => void;
};

function CommandList({ listId, commands, chosen, onRun }: CommandListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (commands.length === 0) return <p className={styles['none']}>Nothing found. Try another word.</p>;
  return (
    <div ref={list} id={listId} role="listbox" aria-label="Found" className={styles['list']}>
      {commands.map((command, at) => (
        // Keys go to the input, which names the chosen option; a pointer may take one directly.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={command.id}
          id={listId + command.id}
          role="option"
          aria-selected={command === chosen}
          className={styles['option']}
          onClick={() => onRun(command)}
        >
          <span className={styles['label']}>{command.label}</span>
          <span className={styles['detail']}>
            {command.detail ?? (commands[at - 1]?.group === command.group ? '' : command.group)}
          </span>
        </div>
      ))}
    </div>
  );
}

/** The query once typing pauses; the list never holds up the typing. */
function useSettled(query: string): string {
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), 60);
    return () => clearTimeout(timer);
  }, [query]);
  return useDeferredValue(settled);
}
