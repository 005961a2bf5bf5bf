/** Writes docs/calibration.md from the fit itself: `tsx scripts/calibration.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibration } from '../src/engine/fit';
import { calibrationDocument } from '../src/engine/fit-document';
import { engineSets, judgeEngineSets } from '../src/engine/fit-engine-sets';
import { fitEverySecond } from '../src/engine/fit-own-measured';

const found = calibration();
const halves = fitEverySecond(found.points, ({ model, backend }) => `${model} on ${backend}`);
const page = fileURLToPath(new URL('../docs/calibration.md', import.meta.url));
writeFileSync(page, calibrationDocument(found, engineSets(), judgeEngineSets(), halves));
console.log(`docs/calibration.md: ${(100 * found.leaveModelOut.all.mean).toFixed(1)} % with the predicted model left out.`);
