/** A browser that is already there; nothing is downloaded. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const apps = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | null} CHROMIUM_PATH, else the first Chromium found on this machine */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return canRun(given) ? given : null;
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = [...folders, ...onPath].flatMap((folder) => names.map((name) => join(folder, name)));
  return [...places, ...apps].find(canRun) ?? null;
}

/** Root may not use Chromium's sandbox; the rest keeps it from calling home or changing what is measured. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export const noChromium = 'No Chromium was found. Set CHROMIUM_PATH to one, or install it; on Debian: apt-get install chromium';
