import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reliableRules } from '../../src/core/evidence/prose/reliable.ts';
import { measure } from './measuring.ts';
import { formatReport } from './report.ts';
import { readTexts } from './texts.ts';

const document = fileURLToPath(new URL('../../docs/rules-evaluation.md', import.meta.url));

const texts = readTexts(import.meta.dirname);
const measured = measure(texts);
writeFileSync(document, formatReport(texts, measured));
const wrong = measured.filter(({ rule, isOn }) => reliableRules.includes(rule) !== isOn);
for (const { rule, isOn } of wrong)
  console.error(`${rule} is to be ${isOn ? 'added to' : 'taken out of'} src/core/evidence/prose/reliable.ts.`);
if (wrong.length > 0) process.exitCode = 1;
