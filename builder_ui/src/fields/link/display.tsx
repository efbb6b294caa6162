import { Link } from "react-router";
import { useWorkspace } from "../../app/me.ts";
import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";

/** The linked record's title, as a way to it where the reader may go there. */
export function Display({ field, value, refs }: ShowProps) {
  const workspace = useWorkspace();
  if (value === undefined) return <Blank />;
  const ref = refs[String(value)];
  // A row of a subform has no page of its own.
  if (ref?.kind !== "record" || field.target.includes(".")) return <span className="value-text" translate="no">{ref?.title ?? String(value)}</span>;
  return <Link className="value-text" translate="no" to={`/w/${workspace}/apps/${field.target}/${String(value)}`}>{ref.title}</Link>;
}
