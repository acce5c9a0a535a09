import { tellApart } from './command.ts';
import { openKeyboard } from './keyboard.ts';

/** Asks for a line that is not shown while it is typed; undefined where the person thinks better of it. */
export async function askSecret(question: string): Promise<string | undefined> {
  tellApart(question);
  const keyboard = openKeyboard();
  let typed = '';
  try {
    for (;;) {
      const key = await keyboard.next();
      if (key === undefined || key.kind === 'interrupt' || key.kind === 'escape') return undefined;
      if (key.kind === 'enter') return typed;
      if (key.kind === 'text') typed += key.text;
      if (key.kind === 'backspace') typed = Array.from(typed).slice(0, -1).join('');
      if (key.kind === 'clear') typed = '';
    }
  } finally {
    keyboard.close();
  }
}
