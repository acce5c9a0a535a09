import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { choice, day, line, link, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';
import { functions } from './functions.ts';
import { relations } from './relations.ts';

/** Somebody that other records speak of. */
export const person = declareKind({
  name: 'person',
  one: 'person',
  many: 'people',
  purpose: 'Somebody you work with, and what they let you keep about them.',
  concept: 'credit-distribution',
  title: 'name',
  fields: {
    name: line('Name', { needed: true }),
    alias: line('Shown as', { help: 'What to call them outside the company, such as “Head of Sales, EMEA”.' }),
    function: choice('Function', functions, { needed: true }),
    relation: choice('Relation', relations, { needed: true, ask: 'What are they to you?' }),
    team: link('Team', { to: ['team'], inverse: 'People in it' }),
    organisation: line('Organisation', { help: 'The department, business unit or company they belong to.' }),
    email: line('E-mail address', { sensitivity: 'personal' }),
    basis: choice(
      'Why it may be kept',
      {
        consent: 'They agreed to it',
        interest: 'I have a legitimate interest in it',
        work: 'We both need it for our work',
      },
      { sensitivity: 'personal', help: 'The law asks for a reason wherever people live under data protection.' },
    ),
    consent: choice(
      'Consent',
      { asked: 'Asked, no answer yet', given: 'Given', refused: 'Refused' },
      { sensitivity: 'personal', ask: 'Do they agree to what you keep about them?' },
    ),
    consentOn: day('Consent: as of', { sensitivity: 'personal' }),
    consentUntil: day('Consent until', { sensitivity: 'personal', help: 'From then on, ask again or erase.' }),
    note: prose('Note', { sensitivity: 'personal' }),
  },
  groups: {
    'Where they belong': ['team', 'organisation', 'alias'],
    'How to reach them, and a note': ['email', 'note'],
    'What they let you keep': ['basis', 'consent', 'consentOn', 'consentUntil'],
  },
  due: {
    asks: 'Their consent ends: ask again, or erase them.',
    on: ({ consent, consentUntil }) => (consent === 'given' ? consentUntil : undefined),
  },
  check: ({ email, basis, consent, consentOn, consentUntil }) =>
    complaintsOf(
      [
        email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email),
        'email',
        'E-mail address: write it like name@example.org.',
      ],
      [
        basis === 'consent' && consent !== 'given',
        'basis',
        'Their consent is named as the reason, and they have not given it. Choose another reason, or ask them first.',
      ],
      [
        consent === 'given' && consentUntil === undefined,
        'consentUntil',
        'Consent is given for a time. Say until when.',
      ],
      [
        consent !== 'given' && consentUntil !== undefined,
        'consent',
        'There is an end to the consent and no consent. Choose “Given”, or remove the date.',
      ],
      [
        isBefore(consentUntil, consentOn),
        'consentUntil',
        'The consent ends before it begins. Correct one of the two dates.',
      ],
    ),
});
