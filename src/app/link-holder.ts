import { headers } from 'next/headers';
import type { Holder } from '@/features/link/data-open';

/** Who asks for the page of a link. */
export const holderOf = async (token: string): Promise<Holder> => ({ token, cookies: (await headers()).get('cookie') });
