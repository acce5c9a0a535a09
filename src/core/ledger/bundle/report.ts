/** What was found out about one thing: it is as it was logged; it could not be told; it was changed. */
export const verdicts = ['broken', 'unclear', 'holds'] as const;

/** One of them; the worst stands first. */
export type Verdict = (typeof verdicts)[number];

/** What a finding is about: the bundle as a whole, or one of its parts by its place there. */
export type About =
  | { readonly kind: 'bundle' }
  | { readonly kind: 'entry' | 'testimonial' | 'file' | 'document'; readonly place: number };

/** One thing that was checked, with a sentence for people. */
export type Finding = { readonly verdict: Verdict; readonly about: About; readonly message: string };

/** All that was found out, the worst first. */
export type Report = { readonly verdict: Verdict; readonly findings: readonly Finding[] };

/** The report that findings add up to. */
export function reportOf(findings: readonly Finding[]): Report {
  const sorted = verdicts.flatMap((verdict) => findings.filter((finding) => finding.verdict === verdict));
  return { verdict: sorted[0]?.verdict ?? 'holds', findings: sorted };
}

/** What was found out about one thing, the worst first. */
export const findingsAbout = ({ findings }: Report, about: About): readonly Finding[] =>
  findings.filter((finding) => isSame(finding.about, about));

const isSame = (one: About, other: About): boolean =>
  one.kind === other.kind && ('place' in one ? one.place : -1) === ('place' in other ? other.place : -1);

/** Makes findings about one thing. */
export const finderOf = (about: About) => ({
  holds: (message: string): Finding => ({ verdict: 'holds', about, message }),
  unclear: (message: string): Finding => ({ verdict: 'unclear', about, message }),
  broken: (message: string): Finding => ({ verdict: 'broken', about, message }),
});
