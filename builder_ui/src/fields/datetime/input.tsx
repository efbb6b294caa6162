import { useZone } from "../../app/me.ts";
import type { InputProps } from "../kind.ts";
import { fromLocal, toLocal, zoneNote } from "../moments.ts";

/** A moment, typed in the workspace's zone; the offset is named where the browser's clock is another. */
export function Input(given: InputProps) {
  const zone = useZone();
  const note = zoneNote(zone);
  const shown = typeof given.value === "string" ? toLocal(given.value, zone) : "";
  return (
    <span className="control-with">
      <input className="control" id={given.id} type="datetime-local" max="9999-12-31T23:59" value={shown}
        required={given.needed} aria-invalid={given.invalid || undefined} aria-describedby={given.describedBy}
        onChange={(event) => {
          const typed = event.target.value;
          if (!event.target.validity.badInput) given.onChange(typed === "" ? null : fromLocal(typed, zone));
        }} />
      {note !== "" && <span className="control-after">{note}</span>}
    </span>
  );
}
