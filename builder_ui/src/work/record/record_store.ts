/** The store of a stored record: text until it is edited; news of the server are taken in beside what is typed. */

import { useEffect, useState } from "react";
import type { FormPayload } from "../../api/index.ts";
import { useMe, useWorkspace, useZone } from "../../app/me.ts";
import type { Trees } from "../../kernel/forms/form.ts";
import type { Values } from "../../kernel/forms/values.ts";
import type { FullRecord } from "../api/shapes.ts";
import { placeFor } from "../form/keep.ts";
import { createFormStore, type FormStore } from "../form/store.ts";
import { bringBack, useKeep } from "../form/use_keep.ts";

export function useRecordStore(payload: FormPayload, record: FullRecord, editing: boolean): { store: FormStore; restored: boolean } {
  const zone = useZone();
  const ws = useWorkspace();
  const me = useMe();
  const access = record.access ?? payload.access;
  const place = placeFor(me.member.id, `record:${ws}/${record.id}`);
  const [store] = useState(() => createFormStore({
    schema: payload.schema as Values, trees: payload.trees as Trees, key: `${payload.app}/${payload.key}`, access,
    stored: record.data, refs: record.refs, zone, user: me.member.id, frozen: true,
  }));
  const [restored, setRestored] = useState(false);
  useKeep(store, place);
  useEffect(() => {
    store.getState().renew({ stored: record.data, access, refs: record.refs, frozen: !editing });
    if (editing) setRestored(bringBack(store, place));
    else store.getState().reset();
  // What was kept comes back once, when editing begins; not with every answer of the server.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [editing]);
  useEffect(() => {
    store.getState().renew({ stored: record.data, access, refs: record.refs });
  }, [store, record, access]);
  return { store, restored };
}
