import { useId, useState } from "react";
import { useT } from "../../app/languages/index.ts";
import { Dialog, ErrorState, Icon, IconButton, Skeleton, usePhone } from "../../ui/index.ts";
import { useDrawing } from "../api/queries.ts";
import { Canvas } from "./canvas.tsx";
import "./drawing.css";
import type { DrawnStage } from "./layout.ts";
import { Outline } from "./outline.tsx";

/** Where a case stands in its flow: lanes side by side at the desk, an indented outline on the phone. */
export function FlowDrawing({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useDrawing(id);
  if (isPending) return <Skeleton lines={5} />;
  if (data === undefined) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  return <Drawing stages={data.stages} />;
}

export function Drawing({ stages }: { stages: DrawnStage[] }) {
  const t = useT();
  const phone = usePhone();
  const id = useId();
  const [large, setLarge] = useState(false);
  return (
    <section className="drawing" aria-labelledby={id}>
      <div className="drawing-head">
        <h2 id={id} className="drawing-title"><Icon name="fork" size={14} />{t("work.drawing")}</h2>
        {!phone && <IconButton icon="enlarge" size={14} label={t("work.drawing_large")} onClick={() => setLarge(true)} />}
      </div>
      {phone ? <Outline stages={stages} /> : <Canvas stages={stages} label={t("work.drawing")} />}
      <Dialog open={large && !phone} full title={t("work.drawing")} onClose={() => setLarge(false)}>
        <Canvas stages={stages} label={t("work.drawing")} />
      </Dialog>
    </section>
  );
}
