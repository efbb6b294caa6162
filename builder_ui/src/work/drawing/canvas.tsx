import { useEffect, useMemo, useRef } from "react";
import { useLanguage, useT, type Word } from "../../app/languages/index.ts";
import { Icon } from "../../ui/index.ts";
import { layout, pathOf, type Box, type DrawnStage, type LaneHead } from "./layout.ts";
import { kindIcon, lookOf } from "./looks.ts";
import { Outline } from "./outline.tsx";
import { useFit } from "./use_fit.ts";

/** Stages as boxes on one paper, with the lines between them; who cannot see it reads the same as an outline. */
export function Canvas({ stages, label }: { stages: DrawnStage[]; label: string }) {
  const paper = useMemo(() => layout(stages), [stages]);
  const [done, ahead] = useMemo(() => [paper.lines.filter((one) => one.done), paper.lines.filter((one) => !one.done)], [paper]);
  const box = useRef<HTMLDivElement>(null);
  const scale = useFit(box, paper.w);
  useEffect(() => {
    const current = box.current?.querySelector<HTMLElement>("[data-state=active]:not([data-block])");
    if (box.current === null) return;
    const middle = current == null ? paper.w / 2 : current.offsetLeft + current.offsetWidth / 2;
    box.current.scrollLeft = middle * scale - box.current.clientWidth / 2 + 16;
    box.current.scrollTop = current == null ? 0 : current.offsetTop * scale - box.current.clientHeight / 3;
  }, [paper, scale]);
  return (
    <>
      <div className="sr-only"><Outline stages={stages} /></div>
      <div ref={box} className="canvas" role="group" aria-label={label} tabIndex={0}>
        <div className="paper-room" style={{ width: paper.w * scale, height: paper.h * scale }} aria-hidden="true">
          <div className="paper" style={{ width: paper.w, height: paper.h, transform: `scale(${scale})` }}>
            <svg className="paper-lines" width={paper.w} height={paper.h} viewBox={`0 0 ${paper.w} ${paper.h}`}>
              <path className="line" d={pathOf(ahead)} />
              <path className="line line-done" d={pathOf(done)} />
            </svg>
            {paper.heads.map((head) => <Head key={`${head.branch.id} ${head.x} ${head.y}`} head={head} />)}
            {paper.boxes.map((one) => <StageBox key={one.stage.id} box={one} />)}
          </div>
        </div>
      </div>
    </>
  );
}

function StageBox({ box: { stage, x, y, w, h } }: { box: Box }) {
  const t = useT();
  const language = useLanguage();
  const look = lookOf(stage.state);
  const who = new Intl.ListFormat(language, { type: "unit" }).format(stage.who);
  return (
    <div className={`stage stage-${look.tone}`} style={{ left: x, top: y, width: w, height: h }} data-stage={stage.id}
      data-state={stage.state} data-block={(stage.branches?.length ?? 0) > 0 || undefined}>
      <span className="stage-kind"><Icon name={kindIcon(stage.kind)} size={14} /></span>
      <span className="stage-words">
        <span className="stage-title" title={stage.title}>{stage.title}</span>
        {who !== "" && <span className="stage-who" title={who} translate="no">{who}</span>}
      </span>
      {look.tone !== "todo" && (
        <span className="stage-state" title={(t as (word: Word) => string)(look.word)}><Icon name={look.icon} size={12} /></span>
      )}
    </div>
  );
}

function Head({ head: { branch, x, y, w, h } }: { head: LaneHead }) {
  const text = branch.when ?? branch.title;
  return (
    <div className={`lane lane-${lookOf(branch.state).tone}`} style={{ left: x, top: y, width: w, height: h }} title={text}>
      <span>{branch.title || text}</span>
    </div>
  );
}
