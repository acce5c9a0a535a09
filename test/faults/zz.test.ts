import pg from 'pg';
import { test } from 'vitest';
import { importText } from './ask.ts';
import { openGround, register, setupCodeOf, startSite } from './site.ts';

test('y', async () => {
  const g = await openGround('postgres');
  const a = await startSite(g);
  const ada = await register(a.address, 'Ada', { invitation: await setupCodeOf(a) });
  const c = new pg.Client({ connectionString: g.env['DATABASE_OWNER_URL'] });
  await c.connect();
  const seen = new Map<string, number>();
  let on = true;
  const watch = (async () => {
    while (on) {
      const { rows } = await c.query("select left(regexp_replace(query, '\\s+', ' ', 'g'), 200) q, state, wait_event from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null");
      for (const { q, state, wait_event } of rows) seen.set(`${state} ${wait_event} ${q}`, (seen.get(`${state} ${wait_event} ${q}`) ?? 0) + 1);
      await new Promise((r) => setTimeout(r, 20));
    }
  })();

  for (const n of [1500, 3000, 6000, 12000]) {
    const t = performance.now();
    const lines = Array.from({ length: n }, (_, at) => `Question ${n} ${at},Answer ${at}`).join('\n');
    await importText(ada.at(a.address), `x${n}`, `front,back\n${lines}\n`);
    console.log('import', n, performance.now() - t);
  }
  const plan = async (sql: string, args: string) => {
    await c.query(`prepare p(text, text) as ${sql}`);
    await c.query("set plan_cache_mode = force_generic_plan");
    console.log((await c.query(`explain (analyze, buffers) execute p(${args})`)).rows.map((r) => r['QUERY PLAN']).join('\n'));
    await c.query('deallocate p');
  };
  const { rows: [n] } = await c.query('select workspace_id, id from note order by id desc limit 1');
  await plan('select 1 from only note x where workspace_id = $1 and id = $2 for key share of x', `'${n.workspace_id}','${n.id}'`);
  console.log((await c.query("select relname, relpages, reltuples, last_autoanalyze, n_live_tup from pg_class join pg_stat_user_tables using (relname) where relname in ('note','card','deck')")).rows);
  on = false;
  await watch;
  for (const [k, n] of [...seen].sort((x, y) => y[1] - x[1]).slice(0, 12)) console.log(n, k);
  await a.kill();
  await c.end();
});
