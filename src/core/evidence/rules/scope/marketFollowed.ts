import type { CompanyFunction } from '../../kinds/people/functions.ts';
import { sides } from '../../reach.ts';
import { countOf, isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What followed from an impact reached go-to-market. */
export const marketFollowed = declareLedgerRule({
  id: 'market-followed',
  name: 'It went on into go-to-market',
  about: 'ledger',
  weight: 'hint',
  reason:
    'A change in how something is built that ends in how it is sold has crossed the widest gap in most companies.',
  question: 'Did anybody sell or support it differently afterwards?',
  concept: 'ripple',
  reads: ['impact', 'team'],
  limits: ['impacts-judged'],
  judge: (around) => {
    const market = new Set(around.all('team').flatMap(({ id, values }) => (isMarket(values.function) ? id : [])));
    const followed = around.all('impact').filter(({ values: { followedFrom = [] } }) => followedFrom.length > 0);
    const hasReached = followed.some(({ values: { teams = [] } }) => teams.some((id) => market.has(id)));
    // Where nothing followed from anything, or no such team is known, other rules say so.
    return flawWhen(isWorthJudging(around) && followed.length > 0 && market.size > 0 && !hasReached, {
      message: `${countOf(followed.length, 'impact')} followed from another, and none of them in go-to-market.`,
      next: 'Ask marketing, sales or support what they changed since, and record it as an impact that followed.',
    });
  },
  passes: {
    records: [
      a('team', 'phones', { name: 'Phone sales', function: 'sales' }),
      a('impact', 'dates', { what: 'Plant confirms dates daily' }),
      a('impact', 'offers', { what: 'Phone sales offers fixed dates', teams: ['phones'], followedFrom: ['dates'] }),
      a('impact', 'trucks', { what: 'Trucks leave on time' }),
    ],
  },
  fails: {
    records: [
      a('team', 'phones', { name: 'Phone sales', function: 'sales' }),
      a('impact', 'dates', { what: 'Plant confirms dates daily' }),
      a('impact', 'offers', { what: 'Phone sales offers fixed dates', teams: ['phones'] }),
      a('impact', 'trucks', { what: 'Trucks leave on time', followedFrom: ['dates'] }),
    ],
  },
});

const goToMarket: readonly (CompanyFunction | undefined)[] = sides['go-to-market'];

const isMarket = (name: CompanyFunction | undefined): boolean => goToMarket.includes(name);
