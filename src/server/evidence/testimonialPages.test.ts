import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { said, seedSigned, takeBack } from '../../../test/stage/evidence/witnesses.ts';
import { seedPerson, type Person } from '../../../test/stage/people.ts';
import { type ServedSite, serveSite } from '../../../test/stage/served/serveSite.ts';
import { showTestimonial } from '../../actions/evidence/testimonials/showTestimonial.ts';
import { testimonialPath } from '../../contract/evidence/testimonialPage.ts';

describe('the page of a testimonial', () => {
  let site: ServedSite;
  let ada: Person;
  beforeAll(async () => {
    site = await serveSite();
    ada = await seedPerson(site.house, 'Ada');
  });
  afterAll(async () => site.tearDown());

  const sign = async (testimony = said) => {
    const { testimonialId: recordId, secret, receipt } = await seedSigned(ada, { testimony });
    const { workspaceId } = ada.context.scope;
    return { recordId, secret, receipt, path: testimonialPath(workspaceId, recordId) };
  };

  const read = async (path: string) => {
    const answer = await site.ask(path);
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
  };

  test('says first what changed, then who says so and how it is proved, without script and in no list', async () => {
    const change = 'We dropped <b>the plan</b>.';
    const { recordId, path } = await sign({ ...said, change, verdict: 'corrected', correction: 'Half-yearly.' });
    expect((await read(path)).status).toBe(404);
    await showTestimonial(ada.context, { recordId, isShown: true });
    const { status, text } = await read(path);
    expect(status).toBe(200);
    expect(text).toContain('<blockquote class="said"><p>We dropped &lt;b&gt;the plan&lt;/b&gt;.</p></blockquote>');
    expect(text).toContain('<h1>Nia Okafor</h1>');
    expect(text).toContain('What changed because of Ada');
    expect(text).toContain('It was not quite as Ada wrote it');
    expect(text).toContain('it holds');
    expect(text).toContain('<meta name="robots" content="noindex" />');
    expect(text).not.toContain('<script');
    expect(text).not.toContain('nia@example.org');
    expect(text.length).toBeLessThan(50_000);
  });

  test('hands out what was signed, and is gone once it is taken back', async () => {
    const { recordId, secret, receipt, path } = await sign();
    await showTestimonial(ada.context, { recordId, isShown: true });
    const credential = await read(`${path}/credential.json`);
    expect([credential.type, credential.text]).toEqual(['application/vc', receipt.document]);
    await takeBack(ada, secret);
    for (const part of ['', '/credential.json']) expect((await read(`${path}${part}`)).status).toBe(404);
  });

  test.each(['/testimonial/x/y', '/testimonial/01ARZ3NDEKTSV4RRFFQ69G5FAV/01ARZ3NDEKTSV4RRFFQ69G5FAV'])(
    'is not there at %s',
    async (path) => {
      expect((await read(path)).status).toBe(404);
    },
  );
});
