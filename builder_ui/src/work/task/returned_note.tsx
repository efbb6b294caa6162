import { useT } from "../../app/languages/index.ts";
import { Icon, Time } from "../../ui/index.ts";
import type { Returned } from "../api/shapes.ts";
import { Sentence } from "../parts/sentence.tsx";

/** Why the task is here again: who returned it, from which stage, and what he said. */
export function ReturnedNote({ returned }: { returned: Returned }) {
  const t = useT();
  return (
    <div className="returned-note" role="note">
      <Icon name="arrow_back" size={14} />
      <p>
        <Sentence text={t("work.event.returned", { who: "{who}", stage: "{stage}" })} parts={{
          who: <strong translate="no">{returned.by?.name ?? t("work.system")}</strong>, stage: <span>{returned.stage.title}</span>,
        }} />
        {returned.comment !== null && <>{t("work.colon")}<q className="returned-words" translate="no">{returned.comment}</q></>}
        {" "}<span className="quiet"><Time at={returned.at} /></span>
      </p>
    </div>
  );
}
