import { useLanguage, useT } from "../../app/languages/index.ts";
import { useForm } from "../../fields/host.ts";
import { Icon } from "../../ui/index.ts";
import { jumpTo } from "./jump.ts";
import { neededOf, shortened, wrongNames, type Named } from "./needed.ts";

const NO_STEPS: Named[] = [];

/** What is still missing and what is wrong, by name; each name goes to its field, or to its step of the task. */
export function StillNeeded({ steps = NO_STEPS }: { steps?: Named[] }) {
  const t = useT();
  const language = useLanguage();
  const fields = useForm((state) => neededOf(state.form, state.settled, language), sameNames);
  const needed = [...fields, ...steps];
  const wrong = useForm((state) => wrongNames(state, language), sameNames);
  const unsent = useForm((state) => state.unsent);
  if (needed.length === 0 && wrong.length === 0 && unsent.length === 0) {
    return <div className="needed" role="status"><span className="needed-done"><Icon name="check" />{t("work.needed_none")}</span></div>;
  }
  return (
    <div className="needed" role="status">
      {unsent.length > 0 && <span className="needed-head needed-wrong"><Icon name="attach" size={14} />{t("work.unsent_count", { count: unsent.length })}</span>}
      {unsent.map(({ key, path, name }) => (
        <button key={key} type="button" className="needed-link" translate="no" onClick={() => jumpTo(path)}>{name}</button>
      ))}
      {wrong.length > 0 && <span className="needed-head needed-wrong"><Icon name="warning" size={14} />{t("work.wrong", { count: wrong.length })}</span>}
      <Names named={wrong} />
      {needed.length > 0 && <span className="needed-head"><Icon name="edit" size={14} />{t("work.needed", { count: needed.length })}</span>}
      <Names named={needed} />
    </div>
  );
}

function Names({ named }: { named: Named[] }) {
  const t = useT();
  const { shown, more } = shortened(named);
  return (
    <>
      {shown.map(({ path, name }) => (
        <button key={path} type="button" className="needed-link" onClick={() => jumpTo(path)}>{name}</button>
      ))}
      {more > 0 && <span>{t("work.needed_more", { count: more })}</span>}
    </>
  );
}

function sameNames(one: Named[], other: Named[]): boolean {
  return one.length === other.length && one.every((named, at) => named.path === other[at]!.path && named.name === other[at]!.name);
}
