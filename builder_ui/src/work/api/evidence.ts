/** Where a file that proves a step can be read. */
export function evidenceHref(ws: string, caseId: string, file: string): string {
  return `/api/v1/w/${ws}/cases/${caseId}/files/${file}`;
}
