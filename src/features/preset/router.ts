import { anyone, router } from '@/server/trpc';
import { listPresets } from './data';

export const presetRouter = router({ list: anyone.query(() => listPresets()) });
