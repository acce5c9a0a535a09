/**
 * What a person can do about a failure of the disk or of the data file at `path`.
 * Undefined where the failure is neither, and so a bug.
 */
export function sayTrouble(path: string, error: unknown): string | undefined {
  const { code, errcode } = signsOf(error);
  const primary = errcode === undefined ? undefined : errcode & 0xff;
  return troubles.find(({ codes, errcodes }) => codes.includes(code) || errcodes.includes(primary ?? -1))?.say(path);
}

/** Whether SQLite says that somebody else has the file. */
export const isBusy = (error: unknown): boolean => ((signsOf(error).errcode ?? 0) & 0xff) === sqlite.busy;

/** Whether SQLite says that what is in the file is not as it must be. */
export const isDamage = (error: unknown): boolean => {
  const primary = (signsOf(error).errcode ?? 0) & 0xff;
  return primary === sqlite.corrupt || primary === sqlite.notADatabase;
};

/** https://www.sqlite.org/rescode.html */
const sqlite = { busy: 5, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

const troubles: readonly {
  readonly codes: readonly string[];
  readonly errcodes: readonly number[];
  readonly say: (path: string) => string;
}[] = [
  {
    codes: ['ENOTDIR', 'EEXIST'],
    errcodes: [],
    say: (path) =>
      `Cairn cannot make the folder of ${path}: a file stands in its way. Name another folder with --data.`,
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS'],
    errcodes: [sqlite.readOnly, sqlite.cannotOpen],
    say: (path) =>
      `Cairn cannot open or write ${path}. Give yourself the right to write there, or name another folder with --data.`,
  },
  {
    codes: ['ENOSPC', 'EDQUOT', 'EFBIG'],
    errcodes: [sqlite.full],
    say: (path) =>
      `There is no room left on the disk that holds ${path}. Free some space, then try again; what was saved before is still there.`,
  },
  {
    codes: ['EIO'],
    errcodes: [sqlite.ioError],
    say: (path) =>
      `The disk that holds ${path} did not take or give back what it was asked for: it may be full, limited or failing. Look at the disk, then try again; what was saved before is still there.`,
  },
  {
    codes: [],
    errcodes: [sqlite.corrupt, sqlite.notADatabase],
    say: (path) =>
      `${path} is not a Cairn data file, or it is damaged. Bring a backup back with "cairn restore FILE", or move the file away to start afresh.`,
  },
  {
    codes: [],
    errcodes: [sqlite.busy],
    say: (path) => `Another program holds ${path} and does not let go. Close it, then try again.`,
  },
];

function signsOf(error: unknown): { readonly code: string; readonly errcode: number | undefined } {
  if (typeof error !== 'object' || error === null) return { code: '', errcode: undefined };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const errcode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
  return { code, errcode };
}
