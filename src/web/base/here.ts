/** Whether this page comes from a Cairn that serves several people; the page itself says so, so nobody has to ask. */
export const isServed =
  typeof document !== 'undefined' && document.querySelector('meta[name="cairn-mode"][content="server"]') !== null;

const named = (): string | undefined => /^\/w\/([0-7][0-9A-HJKMNP-TV-Z]{25})(?=\/|$)/.exec(location.pathname)?.[1];

/** The workspace that this page's address names; undefined in one's own. Another one is another page. */
export const workspaceHere: string | undefined = isServed ? named() : undefined;

/** What stands before every path of this page's workspace. */
export const basePath = workspaceHere === undefined ? '/' : `/w/${workspaceHere}`;

/** The address of a path for links that the browser follows by itself, such as files: it carries the workspace along. */
export const withWorkspace = (path: string): string =>
  workspaceHere === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}workspace=${workspaceHere}`;

/** Leads to signing in and back here afterwards. */
export function goSignIn(): void {
  const { pathname, search } = location;
  if (pathname.startsWith('/sign-in')) return;
  location.assign(`/sign-in?${new URLSearchParams({ to: pathname + search }).toString()}`);
}
