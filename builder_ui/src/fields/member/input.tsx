import { useForm, useHost } from "../host.ts";
import type { InputProps } from "../kind.ts";
import { Chooser } from "../parts/chooser.tsx";
import { Avatar } from "../../ui/avatar.tsx";

export function Input(given: InputProps) {
  const { store } = useHost();
  const id = typeof given.value === "string" ? given.value : "";
  const title = useForm((state) => (id === "" ? "" : state.refs[id]?.title ?? id));
  return (
    <Chooser {...given} title={title}
      onPick={(choice, refs) => store.getState().pick(given.path, choice, refs)}
      row={(choice) => (
        <span className="choice-person">
          <Avatar name={choice.title} size="s" />
          <span className="choice-title">{choice.title}</span>
          {choice.subtitle !== null && <span className="choice-subtitle">{choice.subtitle}</span>}
        </span>
      )} />
  );
}
