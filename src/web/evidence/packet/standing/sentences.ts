import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { standPacket } from '../../../../contract/evidence/packet/packetReading.ts';
import { sayAll } from '../../../../core/evidence/packet/base/words.ts';

type At = NonNullable<ResponseOf<typeof standPacket>['at']>;

/** What an impact would bring: "Lays the stone “Scope”. One more record for “Proof”." */
export function sayLift({ dimensions }: Pick<At['lifts'][number], 'dimensions'>): string {
  const namesOf = (wanted: 'stone' | 'record'): readonly string[] =>
    dimensions.flatMap(({ name, brings }) => (brings === wanted ? `“${name}”` : []));
  const [stones, records] = [namesOf('stone'), namesOf('record')];
  return [
    ...(stones.length === 0 ? [] : [`Lays the ${stones.length === 1 ? 'stone' : 'stones'} ${sayAll(stones)}.`]),
    ...(records.length === 0 ? [] : [`Brings ${sayAll(records)} nearer.`]),
  ].join(' ');
}

/** Who asks: "The sceptic and the calibrator ask this." */
export function sayAskers(reviewers: readonly string[]): string {
  const [first = '', ...others] = reviewers;
  const names = [first, ...others.map((name) => name.charAt(0).toLowerCase() + name.slice(1))];
  return `${sayAll(names)} ${reviewers.length === 1 ? 'asks' : 'ask'} this.`;
}
