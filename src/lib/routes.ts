/** Every address of the product, written once. */
export const routes = {
  home: '/',
  workbooks: '/workbooks',
  /** The list, which offers to bring this one back. */
  deleted: (id: string) => `/workbooks?deleted=${encodeURIComponent(id)}` as const,
  template: (id: string) => `/templates/${encodeURIComponent(id)}` as const,
  fidelity: (id: string) => `/w/${encodeURIComponent(id)}/fidelity` as const,
  workbook: (id: string) => `/w/${encodeURIComponent(id)}` as const,
  compare: (id: string) => `/w/${encodeURIComponent(id)}/compare` as const,
  analyse: (id: string) => `/w/${encodeURIComponent(id)}/analyse` as const,
  reference: '/reference',
  quantity: (id: string) => `/reference/${encodeURIComponent(id)}` as const,
  equations: '/equations',
  glossary: '/glossary',
  evidence: '/evidence',
  presets: '/presets',
  preset: (kind: string, id: string) => `/presets/${encodeURIComponent(kind)}/${encodeURIComponent(id)}` as const,
  templateLink: (token: string) => `/t/${encodeURIComponent(token)}` as const,
  shared: (token: string) => `/s/${encodeURIComponent(token)}` as const,
  sharedCompare: (token: string) => `/s/${encodeURIComponent(token)}/compare` as const,
  sharedAnalyse: (token: string) => `/s/${encodeURIComponent(token)}/analyse` as const,
} as const;
