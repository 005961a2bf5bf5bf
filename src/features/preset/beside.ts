import type { PresetKind } from '@/engine/document';
import { accelerators } from '@/engine/presets/accelerators';
import type { Preset } from '@/engine/presets/catalogue';
import { modelCards } from '@/engine/presets/model-cards';
import { rateCards } from '@/engine/presets/rate-cards';
import { storageDevices } from '@/engine/presets/storage-devices';
import { figure, withUnit } from '@/lib/format';
import { type AgingPart, newest } from './stale';

/** What is known of a preset besides its cells. `value` undefined: nobody publishes it. */
export type Beside = { readonly label: string; readonly value?: string; readonly url?: string };
export type Aging = { readonly part: AgingPart; readonly date?: string };

const given = (label: string, value: string | number | null | undefined): Beside => ({
  label,
  ...(value === null || value === undefined ? {} : { value: String(value) }),
});
const scaled = (label: string, value: number | null | undefined, unit: string): Beside =>
  given(label, value === null || value === undefined ? value : withUnit(value, unit));

const ofHardware = (id: string): readonly Beside[] =>
  accelerators
    .filter((chip) => chip.id === id)
    .flatMap((chip) => [
      given('Vendor', chip.vendor),
      given('Year', chip.year),
      given('Status', chip.status),
      given('Confidence', chip.confidence),
      given('Topology of the scale-up domain', chip.topology),
      given('Scale-up bandwidth', chip.halvedFromBidirectional ? 'half of the printed two-way figure' : 'as printed, one way'),
      scaled('All-in power', chip.allInPower, 'W'),
      scaled("Vendor's 4-bit figure with compression or sparsity (never used)", chip.vendorPeak4, 'FLOP/s'),
      given('Basis of the purchase price', chip.capexBasis),
      ...chip.rentals.map(({ price, tier, url, date }) => ({
        label: `Rental, ${tier}`,
        value: `${figure(price)} USD/chip/h (${date})`,
        url,
      })),
    ]);

const ofModel = (id: string): readonly Beside[] =>
  modelCards
    .filter((card) => card.id === id)
    .flatMap((card) => [
      given('Publisher', card.hypothetical ? `${card.publisher}, hypothetical` : card.publisher),
      given('Year', card.year),
      given('Confidence', card.confidence),
      given('Attention', card.attention.kind),
      given('Checkpoint format', card.format),
      scaled('KV per token at 2 bytes an element', card.kvBytesPerTokenAtBf16, 'B'),
      scaled('Longest context', card.contextMax, 'tokens'),
      scaled('Parameters recomputed from the configuration', card.recomputedParams, 'params'),
      ...(card.gpuHours === undefined ? [] : [given('Training time', `${figure(card.gpuHours.hours)} ${card.gpuHours.gpu} hours`)]),
    ]);

const ofPrices = (id: string): readonly Beside[] =>
  rateCards
    .filter((card) => card.id === id)
    .flatMap((card) => [
      given('Provider', card.provider),
      given('Seen', card.seen),
      given('Status', card.status),
      scaled('Longest context', card.contextMax, 'tokens'),
      scaled('Cache storage', card.cacheStorage, 'USD/Mtok/h'),
      ...card.cacheWrites.map(({ retention, price }) =>
        given(`Cache write, ${retention === null ? 'retention not said' : `kept ${figure(retention)} s`}`, `${figure(price)} USD/Mtok`),
      ),
      ...card.tiers.map(({ name, multiple, fastest }) =>
        given(
          `Speed: ${name}`,
          `${multiple === null ? 'price not published' : `${figure(multiple)} times the price`}${fastest === null ? '' : `, up to ${figure(fastest)} times as fast`}`,
        ),
      ),
    ]);

const devicesOf = ({ id, cells }: Preset) => {
  const own = storageDevices.filter((device) => device.id === id);
  return own.length > 0 ? own : storageDevices.filter(({ tier, capacity }) => tier !== 'hbm' && cells[`${tier}Capacity`] === capacity);
};

const ofStorage = (preset: Preset): readonly Beside[] =>
  devicesOf(preset).flatMap((device) => [
    given(`${device.name}: counted`, device.per),
    scaled(`${device.name}: price`, device.pricePerGb, 'USD/GB'),
    given(`${device.name}: basis of the price`, device.priceBasis),
    given(`${device.name}: confidence`, device.confidence),
  ]);

/** What the sources say of a preset and no cell holds. */
export function besideCells(preset: Preset): readonly Beside[] {
  const by: Readonly<Record<PresetKind, () => readonly Beside[]>> = {
    hardware: () => ofHardware(preset.id),
    model: () => ofModel(preset.id),
    prices: () => ofPrices(preset.id),
    storage: () => ofStorage(preset),
    traffic: () => [],
    plan: () => [],
    fidelity: () => [],
  };
  return by[preset.kind]();
}

const aging = (part: AgingPart, dates: readonly (string | null)[]): Aging => {
  const date = newest(dates);
  return { part, ...(date === undefined ? {} : { date }) };
};

/** The parts of a preset that age apart, each with its newest date. */
export function agingOf(preset: Preset): readonly Aging[] {
  const dates = preset.sources.map(({ date }) => date);
  const by: Readonly<Record<PresetKind, () => readonly Aging[]>> = {
    hardware: () => {
      const rentals = accelerators.find(({ id }) => id === preset.id)?.rentals.map(({ date }) => date) ?? [];
      return [aging('data sheet', dates), ...(rentals.length === 0 ? [] : [aging('rental price', rentals)])];
    },
    model: () => [preset.figures === 'assumed' ? aging('assumption', [...dates, preset.version]) : aging('published configuration', dates)],
    prices: () => [aging('price list', dates)],
    storage: () => [aging('device price', dates)],
    traffic: () => [aging('assumption', [...dates, preset.version])],
    plan: () => [
      preset.figures === 'published' ? aging('published configuration', dates) : aging('assumption', [...dates, preset.version]),
    ],
    fidelity: () => [preset.figures === 'calibrated' ? aging('fit', [preset.version]) : aging('assumption', [...dates, preset.version])],
  };
  return by[preset.kind]();
}
