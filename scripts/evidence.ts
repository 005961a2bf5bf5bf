/** Writes docs/evidence.md from the evidence itself. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evidenceDocument } from '../src/features/evidence/evidence-document';

const document = evidenceDocument();
writeFileSync(fileURLToPath(new URL('../docs/evidence.md', import.meta.url)), document);
console.log(`docs/evidence.md: ${document.split('\n').length} lines.`);
