import { useQuery } from "@tanstack/react-query";
import { call, type Person } from "../../api/index.ts";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { useWorkspace } from "../../app/me.ts";
import { Time } from "../../ui/index.ts";
import { formAddress } from "../api/queries.ts";
import type { Change, FullRecord } from "../api/shapes.ts";

type Version = { at: string; by: Person | null; changes?: Change[] };

/** Who changed what while this page was being typed into. */
export function RecordNews({ form, record, since }: { form: string; record: FullRecord; since: string }) {
  const t = useT();
  const ws = useWorkspace();
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ["w", ws, "history", form, record.id, record.revision],
    queryFn: async ({ signal }) => (await call<{ items: Version[] }>("GET", `${formAddress(ws, form)}/records/${record.id}/history`, { signal })).data,
  });
  const news = (data?.items ?? []).filter((one) => one.at > since);
  return (
    <>
      <ul className="newer">
        {news.map((one) => (
          <li key={one.at}>
            <strong translate="no">{one.by?.name ?? t("work.system")}</strong> <Time at={one.at} />
            {(one.changes?.length ?? 0) > 0 && (
              <span className="quiet"> {t("work.changed_fields", { titles: new Intl.ListFormat(language, { type: "unit" }).format(one.changes!.map((change) => change.title)) })}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet">{t("work.typed_kept")}</p>
    </>
  );
}
