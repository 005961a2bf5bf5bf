import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findTemplate } from '@/engine/templates/catalogue';
import { viewTemplate } from '@/features/template/data';
import { TemplateScreen } from '@/features/workbook/components/screen/template-screen';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const template = findTemplate((await params).id);
  return template === undefined ? {} : { title: template.name, description: template.sentence };
}

export default async function TemplatePage({ params }: Props) {
  const { id } = await params;
  if (findTemplate(id) === undefined) notFound();
  return <TemplateScreen from={{ kind: 'template', id }} view={viewTemplate(id)} />;
}
