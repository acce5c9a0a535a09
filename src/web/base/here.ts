/** Whether this page comes from a Cairn that serves several people; the page itself says so, so nobody has to ask. */
export const isServed =
  typeof document !== 'undefined' && document.querySelector('meta[name="cairn-mode"][content="server"]') !== null;

const named = (): string | undefined => /^\/w\/([0-7][0-9A-HJKMNP-TV-Z]{25})(?=\/|$)/.exec(location.pathname)?.[1];

/** The workspace that this page's address names; undefined in one's own. Another one is another page. */
export const workspaceHere: string | undefined = isServed ? named() : undefined;

/** Whether one learns here: in a team's workspace nobody does. */
export const learnsHere = workspaceHere === undefined;

/** What stands before every path of this page's workspace. */
export const basePath = workspaceHere === undefined ? '/' : `/w/${workspaceHere}`;

const accountPlace = 'cairn.account';

/** Whose page this is, as the browser remembers since they signed in; undefined where nobody did. */
export let accountHere: string | undefined = isServed ? readAccount() : undefined;

/** Remembers who has signed in, or that nobody is. */
export function keepAccountHere(accountId: string | undefined): void {
  accountHere = accountId;
  try {
    if (accountId === undefined) localStorage.removeItem(accountPlace);
    else localStorage.setItem(accountPlace, accountId);
  } catch {
    // Without storage the page does not say whose it is.
  }
}

/** What every question says of the page it comes from. Where somebody else signed in meanwhile, it is refused. */
export const saidHere = (): { readonly [header: string]: string } => ({
  ...(workspaceHere && { 'cairn-workspace': workspaceHere }),
  ...(accountHere && { 'cairn-account': accountHere }),
});

/** The address of a path for links that the browser follows by itself, such as files: it carries the workspace along. */
export const withWorkspace = (path: string): string =>
  workspaceHere === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}workspace=${workspaceHere}`;

/** Leads to signing in and back here afterwards. */
export function goSignIn(): void {
  const { pathname, search } = location;
  if (pathname.startsWith('/sign-in')) return;
  location.assign(`/sign-in?${new URLSearchParams({ to: pathname + search }).toString()}`);
}

function readAccount(): string | undefined {
  try {
    return localStorage.getItem(accountPlace) ?? undefined;
  } catch {
    return undefined;
  }
}
