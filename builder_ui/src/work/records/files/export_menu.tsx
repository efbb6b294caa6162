import { useState } from "react";
import { useT } from "../../../app/languages/index.ts";
import { problemSentence } from "../../../app/problems.ts";
import { Icon, Menu, useToast, type MenuItem } from "../../../ui/index.ts";
import { saveList, type ExportAsked } from "./download.ts";

type Given = { address: string; asked: Omit<ExportAsked, "format" | "columns">; columns: string[]; className: string; withWords?: boolean };

/** The list, or what is selected of it, as a file. */
export function ExportMenu({ address, asked, columns, className, withWords = false }: Given) {
  const t = useT();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const save = async (format: "csv" | "xlsx", wanted: string[]): Promise<void> => {
    setBusy(true);
    try {
      await saveList(address, { ...asked, format, columns: wanted });
      toast({ text: t("lists.exported") });
    } catch (failure) {
      toast({ text: problemSentence(failure, t), tone: "bad" });
    } finally {
      setBusy(false);
    }
  };
  const items: MenuItem[] = [
    { key: "xlsx", label: t("lists.export_xlsx"), onSelect: () => void save("xlsx", columns) },
    { key: "all", label: t("lists.export_all"), hint: t("lists.export_all_hint"), onSelect: () => void save("xlsx", []) },
    { key: "csv", label: t("lists.export_csv"), onSelect: () => void save("csv", columns) },
  ];
  const words = t(busy ? "lists.exporting" : "lists.export");
  return (
    <Menu className={className} items={busy ? [] : items} {...(withWords ? {} : { label: words })}>
      {busy ? <span className="button-turning" aria-hidden="true" /> : <Icon name="download" />}
      {withWords && <span className="button-text">{words}</span>}
    </Menu>
  );
}
