import type { Metadata } from 'next';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { SitePage } from '@/components/site-page';
import { NoticeList } from '@/features/notification/components/notice-list';

export const metadata: Metadata = { title: 'Notifications' };

export default async function NotificationsPage() {
  const { notices } = await (await caller()).notification.list();
  return (
    <SitePage>
      <h1 className="mb-6 text-20 font-semibold">Notifications</h1>
      <NoticeList notices={notices} />
    </SitePage>
  );
}
