/** Where a Cairn is to listen, how many bytes of files a workspace may keep where that was set, and which timestamp authority it asks. */
export type Way = {
  readonly port: number;
  readonly fileQuotaBytes: number | undefined;
  readonly authority: string | undefined;
};

/** A Cairn that is up: where people open it, what to say of it, and how it ends. */
export type Started = {
  readonly address: string;
  readonly lines: readonly string[];
  readonly stop: () => Promise<void>;
};
