/** The roles in a team, strongest first, as they are offered. */
export const roles = ['owner', 'editor', 'reviewer', 'viewer'] as const;

export const roleWords: Readonly<Record<(typeof roles)[number], { readonly name: string; readonly may: string }>> = {
  owner: { name: 'Owner', may: 'changes members and deletes workbooks' },
  editor: { name: 'Editor', may: 'changes workbooks and shares them' },
  reviewer: { name: 'Reviewer', may: 'comments, suggests changes and signs off' },
  viewer: { name: 'Viewer', may: 'reads workbooks and tries values' },
};
