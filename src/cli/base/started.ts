/** A Cairn that is up: where people open it, what to say of it, and how it ends. */
export type Started = {
  readonly address: string;
  readonly lines: readonly string[];
  readonly stop: () => Promise<void>;
};
