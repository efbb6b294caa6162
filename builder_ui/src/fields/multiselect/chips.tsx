import { useT } from "../../app/languages/index.ts";
import { Icon } from "../../ui/icon.tsx";
import type { Option } from "../words.ts";

/** What is chosen; each can be taken out. By keyboard Backspace does it, so the tab key passes by. */
export function Chips({ options, onRemove }: { options: Option[]; onRemove: (value: string) => void }) {
  const t = useT();
  return options.map((one) => (
    <span key={one.value} className={`chip tag-${one.colour || "grey"}`}>
      <span className="chip-title">{one.title}</span>
      <button type="button" className="chip-remove" tabIndex={-1} aria-label={t("fields.clear", { title: one.title })}
        onMouseDown={(event) => event.preventDefault()} onClick={() => onRemove(one.value)}>
        <Icon name="cross" size={12} />
      </button>
    </span>
  ));
}
