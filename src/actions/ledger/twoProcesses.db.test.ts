import { expect, inject, test } from 'vitest';
import { asApp, freshDatabase } from '../../../test/harness/postgres.ts';
import '../../../test/harness/postgres.setup.ts';
import { guestOf, said, seedAsked, typing } from '../../../test/stage/evidence/witnesses.ts';
import { seedPerson } from '../../../test/stage/people.ts';
import { engines, setStage } from '../../../test/stage/stage.ts';
import { taken } from '../../../test/walls/ground/house.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { openPostgres } from '../../store/base/openPostgres.ts';
import { wallOf } from '../../store/base/wall.ts';
import { listLeaves } from '../../store/ledger/revisions.ts';
import { openWorld } from '../base/context.ts';
import { draftTestimony } from '../evidence/testimonials/witness/answering.ts';
import { showWitness } from '../evidence/testimonials/witness/showWitness.ts';
import { signTestimonial } from '../evidence/testimonials/witness/signTestimonial.ts';
import { prepareWithdrawal, withdrawTestimonial } from '../evidence/testimonials/witness/withdrawTestimonial.ts';
import { examineLedger } from './examineLedger.ts';
import { addRecord } from './records/addRecord.ts';
import { changeRecord } from './records/changeRecord.ts';

test.runIf(engines.includes('postgres'))(
  'two processes that append to one log at once leave no gap and no fork, and no change is lost',
  async () => {
    const ownerUrl = await freshDatabase(inject('postgresUrl') ?? '');
    const place = { url: asApp(ownerUrl), ownerUrl };
    const [one, other] = [taken(await openPostgres(place)), taken(await openPostgres(place))];
    const { context } = await setStage(one);
    // Another process has its own connections, clock and dice, and shares nothing but the database.
    const { scope } = context;
    const beside = { ...openWorld(), store: other.behind(wallOf(scope)), scope };
    const sent = { kind: 'team', standing: 'draft', fields: { name: 'Team' } } as const;
    const { id: recordId } = taken(await addRecord(context, sent));
    const edit = (at: number, field: string) =>
      changeRecord(at % 2 === 0 ? context : beside, {
        recordId,
        basedOn: 1,
        standing: 'draft',
        fields: { name: 'Team', [field]: field === 'people' ? at : `${at}` },
      });
    const answers = await Promise.all([
      ...Array.from({ length: 30 }, (_, at) => addRecord(at % 2 === 0 ? context : beside, sent)),
      ...['note', 'organisation', 'people'].map((field, at) => edit(at, field)),
    ]);
    answers.forEach(taken);
    const leaves = await listLeaves(context.store.db, scope, { from: 0, limit: 99 });
    expect(leaves.map(({ leafIndex }) => leafIndex)).toEqual(Array.from({ length: 34 }, (_, at) => at));
    expect(await examineLedger(context)).toEqual([]);
    const fields = { name: 'Team', note: '0', organisation: '1', people: 2 };
    expect(await changeRecord(beside, { recordId, basedOn: 4, standing: 'draft', fields })).toMatchObject({
      fields,
      revision: 4,
    });
    await Promise.all([one.close(), other.close()]);
  },
);

test.runIf(engines.includes('postgres'))(
  'one code of a witness that is typed in two processes at once signs once, and one that takes back does so once',
  async () => {
    const ownerUrl = await freshDatabase(inject('postgresUrl') ?? '');
    const place = { url: asApp(ownerUrl), ownerUrl };
    const [one, other] = [taken(await openPostgres(place)), taken(await openPostgres(place))];
    const ada = await seedPerson(await setStage(one), 'Ada');
    const beside = { ...openWorld(), now: () => ada.clock.now, store: other };
    const { secret } = await seedAsked(ada);
    const guests = async () => [await guestOf(ada, secret), await showWitness(beside, secret)] as const;
    const [guest] = await guests();
    const { code } = taken(await draftTestimony(guest, { testimony: said, insists: false }));
    const signing = (await guests()).map((from) => from && signTestimonial(from, typing(code)));
    expect((await Promise.all(signing)).filter((answer) => !isRefusal(answer))).toHaveLength(1);
    const back = taken(await prepareWithdrawal((await guests())[0]));
    const taking = (await guests()).map((from) => from && withdrawTestimonial(from, { ...back, words: 'stay' }));
    expect((await Promise.all(taking)).filter((answer) => !isRefusal(answer))).toHaveLength(1);
    expect(await examineLedger(ada.context)).toEqual([]);
    await Promise.all([one.close(), other.close()]);
  },
);
