import { lazy, Suspense, useState } from "react";
import { useT } from "../app/languages/index.ts";
import { Button, Dialog, ProblemLine, Skeleton } from "../ui/index.ts";
import type { Theirs } from "./editing.ts";
import { format } from "./text/format.ts";
import { readJson } from "./text/read_json.ts";

const SideBySide = lazy(() => import("./editor/side_by_side.tsx"));

type Given = { theirs: Theirs; mine: string; busy: boolean; onTheirs: () => void; onSave: (text: string) => void; onClose: () => void };

/** Somebody was faster: both texts side by side, and whose it shall be. */
export function MergeDialog({ theirs, mine, busy, onTheirs, onSave, onClose }: Given) {
  const t = useT();
  // Written in one way, so that only what was meant is different.
  const [start] = useState(() => tidy(mine));
  const [right, setRight] = useState(start);
  const { fault } = readJson(right);
  return (
    <Dialog open full title={t("design.merge.title")} onClose={onClose} footer={
      <>
        <Button className="at-start" onClick={onTheirs}>{t("design.merge.take_theirs")}</Button>
        <Button busy={busy} onClick={() => onSave(mine)}>{t("design.merge.keep_mine")}</Button>
        <Button look="primary" busy={busy} disabled={fault !== null} onClick={() => onSave(right)}>{t("design.merge.save")}</Button>
      </>
    }>
      <div className="design-merging">
        <p className="quiet">{t("design.merge.text")}</p>
        <ProblemLine problem={fault === null ? null : t("design.merge.not_json", { reason: t(`design.fault.${fault.code}`) })} />
        <div className="design-merge-heads"><span>{t("design.merge.theirs")}</span><span>{t("design.merge.mine")}</span></div>
        <Suspense fallback={<Skeleton lines={10} />}>
          <SideBySide left={theirs.text} right={start} leftLabel={t("design.merge.theirs")} rightLabel={t("design.merge.mine")} onChange={setRight} />
        </Suspense>
      </div>
    </Dialog>
  );
}

function tidy(text: string): string {
  const { value } = readJson(text);
  return value === null ? text : format(value);
}
