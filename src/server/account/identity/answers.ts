import { refusalOf } from './refusals.ts';
import { hideTokens } from './rows/sessionTokens.ts';

/** An answer of the library as Cairn gives it: a no is a refusal with its sentence, and no token is in a body. */
export async function answerAs(path: string, answer: Response, url: string): Promise<Response> {
  const isReturn = path.startsWith('/callback/');
  const location = answer.headers.get('location');
  if (isReturn && answer.status < 400) return answer;
  if (isReturn) return Response.redirect(`${url}/sign-in?error=${(await bodyOf(answer)).code}`);
  if (answer.status >= 300 && answer.status < 400) {
    return refuseWith(new URL(location ?? url, url).searchParams.get('error') ?? 'INVALID_TOKEN', 400);
  }
  if (answer.status >= 400) return refusing(answer);
  return bodyIn(answer, path === '/sign-up/email' ? '{"status":true}' : hideTokens(await answer.text()));
}

/** The refusal for a code of the library, or of ours. */
export const refuseWith = (code: string, status: number): Response => Response.json(refusalOf({ code }), { status });

/** An address that waits to be confirmed is answered like a wrong password, or registering with somebody's would tell of them. */
async function refusing(answer: Response): Promise<Response> {
  const said = await bodyOf(answer);
  if (said.code !== 'EMAIL_NOT_VERIFIED') return bodyIn(answer, JSON.stringify(refusalOf(said)));
  const alike = { headers: answer.headers, status: 401 } as const;
  return bodyIn(alike, JSON.stringify(refusalOf({ code: 'INVALID_EMAIL_OR_PASSWORD' })));
}

/** The cookies and all else that an answer says, over another body. */
function bodyIn({ status, headers }: Pick<Response, 'status' | 'headers'>, body: string): Response {
  const said = new Headers(headers);
  said.delete('content-length');
  said.delete('location');
  said.set('content-type', 'application/json');
  said.set('cache-control', 'no-store');
  return new Response(body, { status, headers: said });
}

async function bodyOf(answer: Response): Promise<{ readonly code: string; readonly message?: string | undefined }> {
  try {
    const body: unknown = await answer.json();
    const { code, message } = Object(body) as { readonly code?: unknown; readonly message?: unknown };
    return {
      code: typeof code === 'string' ? code : `STATUS_${answer.status}`,
      message: typeof message === 'string' ? message : undefined,
    };
  } catch {
    return { code: `STATUS_${answer.status}` };
  }
}
