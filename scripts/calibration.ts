/** Writes docs/calibration.md, and the fits that the app predicts measured points with, from the fit itself. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibration } from '../src/engine/fit';
import { calibrationDocument } from '../src/engine/fit-document';
import { engineSets, judgeEngineSets } from '../src/engine/fit-engine-sets';
import { fitEverySecond } from '../src/engine/fit-own-measured';
import { leftOutText } from '../src/engine/measured/left-out-fits';

const found = calibration();
const halves = fitEverySecond(found.points, ({ model, backend }) => `${model} on ${backend}`);
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
writeFileSync(at('docs/calibration.md'), calibrationDocument(found, engineSets(), judgeEngineSets(), halves));
writeFileSync(at('src/engine/measured/left-out-fits.json'), leftOutText(found));
console.log(`docs/calibration.md: ${(100 * found.leaveModelOut.all.mean).toFixed(1)} % with the predicted model left out.`);
