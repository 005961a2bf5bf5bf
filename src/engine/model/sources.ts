/** Works that several quantities cite, written once. */
const page = 'https://www.dwarkesh.com/p/reiner-pope';

export const chapters = {
  1: 'from 00:00',
  2: 'from 32:09',
  3: 'from 47:12',
  4: 'from 1:03:37',
  5: 'from 1:18:59',
  6: 'from 1:33:02',
  7: 'from 2:04:02',
} as const;

export const lecture = (chapter: keyof typeof chapters): string =>
  `Reiner Pope's lecture, Dwarkesh Podcast, 29 April 2026, ch. ${chapter}, ${chapters[chapter]}: ${page}`;

export const identity = (from: string): string => `${from}; rearranged here`;
export const bridge = 'Definition of the units';
export const datasheet = "The vendor's data sheet, by way of the chosen hardware preset";
export const modelCard = "The model's published configuration, by way of the chosen model preset";
export const trafficPlan = "The team's own traffic, or the chosen traffic preset";
export const rateCard = 'A public rate card, by way of the chosen price preset';
export const storageSheet = 'A device data sheet and a street price, by way of the chosen storage preset';
export const serving =
  'Fitted on 1,307 published serving points of NVIDIA aiconfigurator (Apache-2.0): https://github.com/ai-dynamo/aiconfigurator';
export const roofline = 'Williams, Waterman and Patterson, Roofline, CACM 2009: https://doi.org/10.1145/1498765.1498785';
export const scalingBook = 'Austin et al., How to Scale Your Model, 2025: https://jax-ml.github.io/scaling-book/';
export const palmInference = 'Pope et al., Efficiently Scaling Transformer Inference, 2022: https://arxiv.org/abs/2211.05102';
export const hoffmann = 'Hoffmann et al., Training Compute-Optimal Large Language Models, 2022: https://arxiv.org/abs/2203.15556';
export const sardana = 'Sardana et al., Beyond Chinchilla-Optimal, 2024: https://arxiv.org/abs/2401.00448';
export const deepseekV3 = 'DeepSeek-V3 Technical Report, 2024: https://arxiv.org/abs/2412.19437';
export const gshard = 'Lepikhin et al., GShard, 2020: https://arxiv.org/abs/2006.16668';
export const megatron = 'Shoeybi et al., Megatron-LM, 2019: https://arxiv.org/abs/1909.08053';
export const gpipe = 'Huang et al., GPipe, 2018: https://arxiv.org/abs/1811.06965';
export const korthikanti =
  'Korthikanti et al., Reducing Activation Recomputation in Large Transformer Models, 2022: https://arxiv.org/abs/2205.05198';
export const sublinear = 'Chen et al., Training Deep Nets with Sublinear Memory Cost, 2016: https://arxiv.org/abs/1604.06174';
export const revnet = 'Gomez et al., The Reversible Residual Network, 2017: https://arxiv.org/abs/1707.04585';
export const little = 'Little, A Proof for the Queuing Formula L = λW, 1961: https://doi.org/10.1287/opre.9.3.383';
