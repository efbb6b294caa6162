import { useLanguage, useT } from "../../app/languages/index.ts";
import { useForm } from "../../fields/host.ts";
import { Icon } from "../../ui/icon.tsx";
import { jumpTo } from "./jump.ts";
import { neededOf, shortened, type Named } from "./needed.ts";

/** What is still missing, by name; each name goes to its field. */
export function StillNeeded() {
  const t = useT();
  const language = useLanguage();
  const needed = useForm((state) => neededOf(state.form, state.settled, language), sameNames);
  const { shown, more } = shortened(needed);
  if (needed.length === 0) {
    return <div className="needed" role="status"><span className="needed-done"><Icon name="check" />{t("work.needed_none")}</span></div>;
  }
  return (
    <div className="needed" role="status">
      <span className="needed-head"><Icon name="edit" size={14} />{t("work.needed", { count: needed.length })}</span>
      {shown.map(({ path, name }) => (
        <button key={path} type="button" className="needed-link" onClick={() => jumpTo(path)}>{name}</button>
      ))}
      {more > 0 && <span>{t("work.needed_more", { count: more })}</span>}
    </div>
  );
}

function sameNames(one: Named[], other: Named[]): boolean {
  return one.length === other.length && one.every((named, at) => named.path === other[at]!.path && named.name === other[at]!.name);
}
