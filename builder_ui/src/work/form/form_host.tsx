import { useMemo, type ReactNode } from "react";
import { useWorkspace } from "../../app/me.ts";
import { HostContext, type Host } from "../../fields/host.ts";
import { kindOf } from "../../fields/index.ts";
import { formAddress } from "../api/queries.ts";
import { useEvaluation } from "./evaluate.ts";
import type { FormStore } from "./store.ts";

type Given = {
  store: FormStore;
  /** `app/form`. */
  form: string;
  /** Whose files can be read; null while it does not exist. */
  record: string | null;
  /** What the record is called, for those that are made to link to it. */
  title?: string;
  children: ReactNode;
};

/** Gives the fields inside their store and their way to the server. */
export function FormHost({ store, form, record, title = "", children }: Given) {
  const workspace = useWorkspace();
  const address = formAddress(workspace, form);
  useEvaluation(store, address, record);
  const host = useMemo((): Host => ({
    store, address, workspace, form, record, title, kindOf,
    fileHref: (file) => (record === null ? null : `/api/v1${address}/records/${record}/files/${file}`),
  }), [store, address, workspace, form, record, title]);
  return <HostContext value={host}>{children}</HostContext>;
}
