import type { CellText } from '../document';
import type { Preset } from './preset';
import type { StorageDevice } from './storage-device';
import { storageDevices } from './storage-devices';

type Cells = Readonly<Record<string, CellText | null>>;

const bytesPerGb = 1e9;

const price = ({ capacity, pricePerGb }: StorageDevice): number | null =>
  capacity === null || pricePerGb === null ? null : (capacity / bytesPerGb) * pricePerGb;

/** A device fills its own tier; HBM belongs to the chip, whose memory it replaces. */
const cellsOf = (device: StorageDevice): Cells => {
  const { tier, capacity, bandwidth } = device;
  if (tier === 'hbm') return { hbmCapacity: capacity, hbmBandwidth: bandwidth };
  return { [`${tier}Bandwidth`]: bandwidth, [`${tier}Capacity`]: capacity, [`${tier}Price`]: price(device) };
};

const presetOf = (device: StorageDevice): Preset => ({
  kind: 'storage',
  id: device.id,
  label: device.name,
  version: '2026-11-22',
  figures: 'published',
  note: device.tier === 'hbm' ? `${device.note} Replaces the memory of the chosen chip.` : device.note,
  cells: cellsOf(device),
  sources: device.sources,
});

const device = (id: string): StorageDevice => {
  const found = storageDevices.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no storage device "${id}".`);
  return found;
};

const set = [device('ddr5-host-8gpu'), device('nvme-tlc-3.84tb-gen5'), device('hdd-30tb-dual-actuator')];

/** One device for each tier, which a single choice could not give otherwise. */
const tierSet: Preset = {
  kind: 'storage',
  id: 'ddr-flash-disk-2026',
  label: 'Host DDR5, small TLC flash and disk, 2026',
  version: '2026-11-22',
  figures: 'published',
  note: set.map((one) => `${one.name}: ${one.note}`).join(' '),
  cells: Object.fromEntries(set.flatMap((one) => Object.entries(cellsOf(one)))),
  sources: set.flatMap((one) => one.sources),
};

/** Storage devices of 2026, and a set with one of each. */
export const storagePresets: readonly Preset[] = [tierSet, ...storageDevices.map(presetOf)];
