import { useEffect, useMemo, useRef, type RefObject } from "react";
import { useLanguage, useT, type Word } from "../../app/languages/index.ts";
import { Icon } from "../../ui/index.ts";
import { hasLanes, layout, pathOf, type Box, type DrawnStage, type LaneHead, type Layout, type LineState } from "./layout.ts";
import { kindIcon, lookOf } from "./looks.ts";
import { Outline } from "./outline.tsx";
import { PADDING, useFit } from "./use_fit.ts";
import { usePan } from "./use_pan.ts";

const LINES: LineState[] = ["off", "ahead", "done"];

/** Stages as boxes on one paper, with the lines between them; who cannot see it reads the same as an outline. */
export function Canvas({ stages, label }: { stages: DrawnStage[]; label: string }) {
  const paper = useMemo(() => layout(stages), [stages]);
  const box = useRef<HTMLDivElement>(null);
  const fit = useFit(box, paper.w);
  const scale = fit ?? 1;
  useCentre(box, paper, fit);
  usePan(box);
  return (
    <>
      <div className="sr-only"><Outline stages={stages} /></div>
      <div ref={box} className="canvas" role="group" aria-label={label} tabIndex={0}>
        <div className="paper-room" style={{ width: paper.w * scale, height: paper.h * scale }} aria-hidden="true">
          <div className="paper" style={{ width: paper.w, height: paper.h, transform: `scale(${scale})` }}>
            <svg className="paper-lines" width={paper.w} height={paper.h} viewBox={`0 0 ${paper.w} ${paper.h}`}>
              {LINES.map((state) => <path key={state} className={`line line-${state}`} d={pathOf(paper.lines.filter((one) => one.state === state))} />)}
            </svg>
            {paper.heads.map((head) => <Head key={`${head.branch.id} ${head.x} ${head.y}`} head={head} />)}
            {paper.boxes.map((one) => <StageBox key={one.stage.id} box={one} />)}
          </div>
        </div>
      </div>
    </>
  );
}

/** Begins at what is being done, or at the axis of the flow where nothing is. */
function useCentre(box: RefObject<HTMLElement | null>, paper: Layout, scale: number | null): void {
  useEffect(() => {
    const found = box.current;
    if (found === null || scale === null) return;
    const current = paper.boxes.find((one) => one.stage.state === "active" && !hasLanes(one.stage));
    const middle = current === undefined ? paper.axis : current.x + current.w / 2;
    found.scrollTo(middle * scale - found.clientWidth / 2 + PADDING, current === undefined ? 0 : current.y * scale - found.clientHeight / 3);
  }, [box, paper, scale]);
}

function StageBox({ box: { stage, x, y, w, h } }: { box: Box }) {
  const t = useT();
  const language = useLanguage();
  const look = lookOf(stage.state);
  const who = new Intl.ListFormat(language, { type: "unit" }).format(stage.who);
  return (
    <div className={`stage stage-${look.tone}`} style={{ left: x, top: y, width: w, height: h }} data-stage={stage.id}
      data-state={stage.state} data-block={hasLanes(stage) || undefined}>
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
