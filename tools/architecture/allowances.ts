import type { Finding, Source } from './source.ts';

const shape = /^\s*allowed:\s*(.*)$/;

/** The findings without those whose line says `// allowed: reason`, and each allowance that excuses nothing. */
export function applyAllowances(sources: readonly Source[], findings: readonly Finding[]): Finding[] {
  const allowed = new Map<string, Finding>();
  const rejected: Finding[] = [];
  for (const { path, comments } of sources) {
    for (const { line, text } of comments) {
      const reason = shape.exec(text)?.[1];
      if (reason === '')
        rejected.push({ path, line, message: 'an allowance without a reason: say why after "allowed:"' });
      if (reason === undefined || reason === '') continue;
      allowed.set(`${path}:${line}`, { path, line, message: 'this allowance excuses nothing: remove it' });
    }
  }
  const excused = new Set(findings.map(({ path, line }) => `${path}:${line}`).filter((at) => allowed.has(at)));
  return [
    ...findings.filter(({ path, line }) => !excused.has(`${path}:${line}`)),
    ...rejected,
    ...[...allowed].filter(([at]) => !excused.has(at)).map(([, finding]) => finding),
  ];
}
