import { readAnswer, Refused, send } from '../../base/call.ts';
import { goSignIn } from '../../base/here.ts';

/** Asks what the server knows of signing in; with a body, has it do something. Throws `Refused` where it says no. */
export async function ask<Answer = unknown>(path: `/${string}`, body?: object): Promise<Answer> {
  const init =
    body === undefined
      ? { method: 'GET' }
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    // The library behind these paths declares no schema; each caller names what it reads of the answer.
    return (await readAnswer(await send(`/api/auth${path}`, init))) as Answer;
  } catch (error) {
    if (error instanceof Refused && error.code === 'unauthorized') goSignIn();
    throw error;
  }
}
