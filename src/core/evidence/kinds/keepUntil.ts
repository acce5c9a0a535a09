import { day } from '../../ledger/fields/declare.ts';

/** Until when what others said or made is needed. */
export const keepUntil = day('Keep until', {
  help: 'From then on you are asked to erase it, or to say how much longer you need it.',
});

/** What is to be done once that day has come. */
export const keepUntilAsks = 'Erase it from its history on, or say how much longer you need it.';
