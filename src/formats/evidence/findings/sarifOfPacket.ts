import type { WrittenFinding, WrittenRule } from '../../../core/evidence/packet/written/checkWritten.ts';
import type { Spot } from './spots.ts';
import { formatSarifLog, levels } from './sarifLog.ts';

/** Findings in a packet's file as SARIF 2.1.0, each with its line and column. `path`: the file's, as it was given. */
export function formatSarifOfPacket(
  rules: readonly WrittenRule[],
  path: string,
  found: readonly (WrittenFinding & Spot)[],
): string {
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  const uri = encodeURI(path.replaceAll('\\', '/'));
  return formatSarifLog(
    rules,
    found.map(({ rule, message, next, line, column, endLine, endColumn }) => ({
      ruleId: rule.id,
      ruleIndex: places.get(rule.id) ?? -1,
      level: levels[rule.weight],
      message: { text: `${message} ${next}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri },
            region: { startLine: line, startColumn: column, endLine, endColumn },
          },
        },
      ],
    })),
  );
}
