import { useForm, useHost } from "../host.ts";
import type { InputProps } from "../kind.ts";
import { Chooser } from "../parts/chooser.tsx";

export function Input(given: InputProps) {
  const { store } = useHost();
  const id = typeof given.value === "string" ? given.value : "";
  const title = useForm((state) => (id === "" ? "" : state.refs[id]?.title ?? id));
  return <Chooser {...given} title={title} onPick={(choice, refs) => store.getState().pick(given.path, choice, refs)} />;
}
