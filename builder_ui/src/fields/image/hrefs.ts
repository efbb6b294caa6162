/** Where the pictures of an open form can be read. */

import { useForm, useHost } from "../host.ts";

/** A picture of the stored record through its field's right; one that was just sent, as its sender's own. */
export function useHrefs(): (file: string) => string {
  const { fileHref, workspace } = useHost();
  const stored = useForm((state) => JSON.stringify(state.stored));
  return (file) => (stored.includes(file) ? fileHref(file) : null) ?? `/api/v1/w/${workspace}/files/${file}`;
}
