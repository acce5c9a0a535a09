/** What to tell somebody whom single sign-on sent back without letting them in; undefined for whoever just comes. */
export function sayReturn(search: string): string | undefined {
  const code = new URLSearchParams(search).get('error');
  if (code === null) return undefined;
  return sentences[code.toLowerCase()] ?? 'Single sign-on did not work. Try again, or use another way.';
}

const sentences: { readonly [code: string]: string } = {
  account_not_linked:
    'There is an account with your address already, and single sign-on has not confirmed that the address is yours. Sign in with your password.',
  registration_refused: 'This Cairn takes new people by invitation. Open the link in your invitation, or ask for one.',
  account_suspended: 'This account is suspended. Ask whoever runs this Cairn.',
  access_denied: 'Single sign-on did not let you in. Try again, or use another way.',
};
