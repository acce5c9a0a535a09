import type * as z from 'zod/mini';
import type { Context } from '../../../actions/base/context.ts';
import type { Entrance } from '../../../actions/base/enter.ts';
import type { Need } from '../../../contract/base/endpoint.ts';
import type { Frozen } from '../../../contract/base/frozen.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { sayInvalid, wordsOf } from '../invalid.ts';

/** What stands at a way into a workspace. */
export type WorkspaceEntrance = Entrance<Exclude<Need, 'nobody' | 'account' | 'operator'>>;

/** What a tool answers: in a few words, and the same as data. */
export type Told<Data = unknown> = { readonly text: string; readonly data: Data };

/** Something an assistant can do here. */
export type Tool = {
  readonly name: string;
  readonly title: string;
  /** What it is for, and when to use it. */
  readonly description: string;
  readonly effect: 'reads' | 'adds' | 'rewrites';
  /** Whoever may ask this endpoint may use the tool. */
  readonly entrance: WorkspaceEntrance;
  readonly input: z.ZodMiniObject;
  readonly output: z.ZodMiniObject;
  readonly use: (context: Context, sent: unknown) => Promise<Told | Refusal>;
};

type Declared<Input extends z.ZodMiniObject, Output extends z.ZodMiniObject> = Omit<
  Tool,
  'input' | 'output' | 'use'
> & {
  readonly input: Input;
  readonly output: Output;
  readonly use: (context: Context, asked: Frozen<z.output<Input>>) => Promise<Told<Frozen<z.output<Output>>> | Refusal>;
};

/** Declares a tool; what is sent to it is parsed before it is used. */
export const tool = <Input extends z.ZodMiniObject, Output extends z.ZodMiniObject>(
  declared: Declared<Input, Output>,
): Tool => ({
  ...declared,
  use: async (context, sent) => {
    const parsed = declared.input.safeParse(sent, { error: wordsOf });
    return parsed.success
      ? declared.use(context, parsed.data as Frozen<z.output<Input>>)
      : sayInvalid(parsed.error.issues);
  },
});

/** Tells the answer of an action in the words of a tool, unless it is a no. */
export const tellUnlessRefused = <Answer extends object, Data>(
  answer: Answer | Refusal,
  tell: (answer: Answer) => Told<Data>,
): Told<Data> | Refusal => (isRefusal(answer) ? answer : tell(answer));
