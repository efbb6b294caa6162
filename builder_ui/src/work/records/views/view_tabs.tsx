import { useRef } from "react";
import { Link } from "react-router";
import type { AppView } from "../../../api/index.ts";
import { useT } from "../../../app/languages/index.ts";
import { Icon, useTabRow } from "../../../ui/index.ts";
import { addressOf } from "../list_state.ts";
import { stateOf, type SavedView } from "./saved.ts";

type Given = { address: string; views: AppView[]; saved: SavedView[]; current: string };

/** Views as tabs, each with an address: everything, those of the app, and one's own. current: a view's key, or the id of one's own. */
export function ViewTabs({ address, views, saved, current }: Given) {
  const t = useT();
  const row = useRef<HTMLElement>(null);
  useTabRow(row, current);
  const tabs = [
    { key: "", title: t("work.all_records"), to: address, own: false },
    ...views.map((one) => ({ key: one.key, title: one.title, to: addressOf(address, { view: one.key }), own: false })),
    ...saved.map((one) => ({ key: one.id, title: one.title, to: addressOf(address, { ...stateOf(one), saved: one.id }), own: true })),
  ];
  return (
    <nav ref={row} className="tabs" aria-label={t("work.views")}>
      {tabs.map((tab) => (
        <Link key={tab.key} className="tab" to={tab.to} aria-current={tab.key === current ? "page" : undefined}>
          {tab.own && <><Icon name="person" size={14} /><span className="sr-only">{t("lists.view_mine")}</span></>}
          <span translate="no">{tab.title}</span>
        </Link>
      ))}
    </nav>
  );
}
