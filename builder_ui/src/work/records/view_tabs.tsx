import { useRef } from "react";
import { Link, useSearchParams } from "react-router";
import type { AppView } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { useTabRow } from "../../ui/index.ts";

/** The saved views of a form, each with an address; the first tab is everything. */
export function ViewTabs({ address, views }: { address: string; views: AppView[] }) {
  const t = useT();
  const [query] = useSearchParams();
  const current = query.get("view") ?? "";
  const row = useRef<HTMLElement>(null);
  useTabRow(row, current);
  const tabs = [{ key: "", title: t("work.all_records") }, ...views];
  return (
    <nav ref={row} className="tabs" aria-label={t("work.views")}>
      {tabs.map((tab) => (
        <Link key={tab.key} className="tab" to={tab.key === "" ? address : `${address}?view=${tab.key}`} aria-current={tab.key === current ? "page" : undefined}>
          {tab.title}
        </Link>
      ))}
    </nav>
  );
}
