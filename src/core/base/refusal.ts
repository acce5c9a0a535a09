/** An expected "no": `code` is for programs, `message` tells a person what happened and what to do. */
export type Refusal<Code extends string = string> = {
  readonly kind: 'refusal';
  readonly code: Code;
  readonly message: string;
};

/** A refusal with its code and its sentence. */
export const refuse = <Code extends string>(code: Code, message: string): Refusal<Code> => ({
  kind: 'refusal',
  code,
  message,
});

/** Whether an answer is a refusal. A record of the kind "refusal" is none: it has no code. */
export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'refusal' && 'code' in answer;
