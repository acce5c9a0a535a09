import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import { listRules } from '../../../../contract/evidence/judging.ts';
import { weights } from '../../../../core/evidence/rules/base/rule.ts';
import { SearchBox } from '../../../base/filters/SearchBox.tsx';
import { formatCount } from '../../../base/format.ts';
import { Page } from '../../../base/Page.tsx';
import { useAsk } from '../../../base/queries.ts';
import { Asked } from '../../shown/Asked.tsx';
import styles from '../judging.module.css';
import { Numbers } from './Numbers.tsx';
import { ProseRules } from './ProseRules.tsx';
import { holdsWords, nameOfConcept, weightWords } from '../words.ts';

type ListedRule = ResponseOf<typeof listRules>['rules'][number];

/** Every rule that evidence is judged by, with every number it compares with, to be found by its words. */
export function RulesPage() {
  const { search = '' } = useSearch({ strict: false });
  const navigate = useNavigate();
  const onSearch = (next: string) =>
    void navigate({ to: '/evidence/rules', search: next === '' ? {} : { search: next }, replace: true });
  return (
    <Page title="Rules">
      <search className={styles['search']}>
        <SearchBox label="Search the rules" search={search} onSearch={onSearch} />
      </search>
      {search === '' && <Jumps />}
      <Asked ask={useAsk(listRules, {})}>
        {(listed) => (
          <>
            <Catalogue rules={listed.rules.filter((rule) => holds(rule, search))} all={listed.rules.length} />
            <Numbers {...listed} search={search} />
          </>
        )}
      </Asked>
      <ProseRules search={search} />
    </Page>
  );
}

/** The ways down a long page. */
const Jumps = () => (
  <nav aria-label="On this page" className={styles['ways']}>
    {jumps.map(([id, name]) => (
      <Link key={id} to="/evidence/rules" hash={id}>
        {name}
      </Link>
    ))}
  </nav>
);

const jumps = [
  ['gate', 'Gates'],
  ['gap', 'Gaps'],
  ['hint', 'Hints'],
  ['numbers', 'Numbers'],
  ['while-you-write', 'While you write'],
] as const;

type CatalogueProps = { readonly rules: readonly ListedRule[]; readonly all: number };

function Catalogue({ rules, all }: CatalogueProps) {
  return (
    <>
      <p className={styles['sum']} role="status">
        {rules.length === all
          ? `${formatCount(all, 'rule')}. The same records always get the same answer: nothing is guessed, and nothing is sent anywhere.`
          : `${formatCount(rules.length, 'rule')} of the ${all} about records`}
      </p>
      {weights.map((weight) => {
        const its = rules.filter((rule) => rule.weight === weight);
        return its.length === 0 ? null : (
          <section key={weight} className={styles['weight']} aria-labelledby={weight} data-weight={weight}>
            <h2 id={weight}>{headings[weight]}</h2>
            <ul className={styles['catalogue']}>
              {its.map((rule) => (
                <RuleItem key={rule.id} rule={rule} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

const headings = { gate: 'Gates', gap: 'Gaps', hint: 'Hints' } as const;

function RuleItem({ rule }: { readonly rule: ListedRule }) {
  const notes = listNotes(rule);
  return (
    <li>
      <h3>
        <Link to="/evidence/rules/$rule" params={{ rule: rule.id }}>
          {rule.name}
        </Link>
      </h3>
      <p>{rule.reason}</p>
      {notes.length > 0 && <p className={styles['soft']}>{notes.join(' · ')}</p>}
    </li>
  );
}

const listNotes = ({ count, isDisputed, hasOwnThreshold }: ListedRule): readonly string[] => [
  ...(count === 0 ? [] : [formatCount(count, 'finding')]),
  ...(isDisputed ? ['disagreed with'] : []),
  ...(hasOwnThreshold ? ['threshold of your own'] : []),
];

const holds = ({ id, name, reason, weight, concept }: ListedRule, search: string): boolean =>
  holdsWords(search, [id, name, reason, weightWords[weight].one, nameOfConcept(concept)]);
