import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Runs a script of `bench/children` in a process of its own; answers what it told with `answerParent`. */
export async function runChild<Answer>(script: string, ...words: readonly string[]): Promise<Answer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'children', script), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${printed}`);
  return JSON.parse(printed) as Answer;
}

/** What a child tells its parent. */
export const answerParent = (answer: object): void => console.log(JSON.stringify(answer));

/** Wall and processor time of some work within this process. */
export type Took = { readonly wallMs: number; readonly cpuMs: number };

/** Does the work once and says how long it took. */
export async function timeOnce<Answer>(
  work: () => Promise<Answer> | Answer,
): Promise<{ readonly answer: Answer } & Took> {
  const started = performance.now();
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return { answer, wallMs: performance.now() - started, cpuMs: (user + system) / 1_000 };
}
