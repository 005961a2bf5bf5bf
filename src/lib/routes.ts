/** Every address of the product, written once. */
export const routes = {
  home: '/',
  workbooks: '/workbooks',
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
  shared: (token: string) => `/s/${encodeURIComponent(token)}` as const,
} as const;
