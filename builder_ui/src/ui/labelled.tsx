import { useId, type ReactNode } from "react";
import { useT } from "../app/languages/index.ts";
import { Icon } from "./icon.tsx";
import "./labelled.css";

export type ControlProps = { id: string; "aria-invalid": true | undefined; "aria-describedby": string | undefined; required: boolean };

type Given = {
  label: ReactNode;
  hint?: ReactNode;
  /** The sentence of what is wrong. */
  problem?: string | undefined;
  required?: boolean;
  /** Says so where most others are required. */
  optional?: boolean;
  children: (control: ControlProps) => ReactNode;
};

/** A control of our own pages with its label, hint and problem; definitions' fields have FieldRow. */
export function Labelled({ label, hint, problem, required = false, optional = false, children }: Given) {
  const t = useT();
  const id = useId();
  const described = [problem === undefined ? "" : `${id}-problem`, hint === undefined ? "" : `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className="labelled">
      <label className="labelled-label" htmlFor={id}>
        {label}
        {required && <span className="labelled-star" aria-hidden="true">*</span>}
        {optional && <> <span className="labelled-optional">{t("ui.optional")}</span></>}
      </label>
      {children({ id, required, "aria-invalid": problem === undefined ? undefined : true, "aria-describedby": described || undefined })}
      {hint !== undefined && <div className="labelled-hint" id={`${id}-hint`}>{hint}</div>}
      {problem !== undefined && <div className="labelled-problem" id={`${id}-problem`}><Icon name="warning" size={14} />{problem}</div>}
    </div>
  );
}
