import { useT, type Word } from "../../app/languages/index.ts";
import { Icon } from "../../ui/index.ts";
import { lookOf } from "./looks.ts";
import type { DrawnBranch, DrawnStage } from "./layout.ts";

/** The same flow as a list in a list: stages in order, lanes indented under their block. */
export function Outline({ stages }: { stages: DrawnStage[] }) {
  return <ol className="outline">{stages.map((stage) => <StageLine key={stage.id} stage={stage} />)}</ol>;
}

function StageLine({ stage }: { stage: DrawnStage }) {
  const look = lookOf(stage.state);
  return (
    <li>
      <div className={`outline-stage outline-${look.tone}`} aria-current={look.tone === "current" ? "step" : undefined}>
        <Icon name={look.icon} size={14} />
        <span className="outline-words">
          <span className="outline-title">{stage.title}</span>
          {stage.who.length > 0 && <span className="outline-who" translate="no">{stage.who.join(" · ")}</span>}
        </span>
        <Word word={look.word} />
      </div>
      {(stage.branches?.length ?? 0) > 0 && (
        <ul className="outline-lanes">{stage.branches!.map((branch) => <LaneLine key={branch.id} branch={branch} />)}</ul>
      )}
    </li>
  );
}

function LaneLine({ branch }: { branch: DrawnBranch }) {
  return (
    <li>
      <div className="outline-lane"><Icon name="fork" size={12} /><span>{branch.title || branch.when}</span></div>
      {branch.stages.length > 0 && <Outline stages={branch.stages} />}
    </li>
  );
}

function Word({ word }: { word: Word }) {
  const t = useT();
  return <span className="outline-state">{(t as (word: Word) => string)(word)}</span>;
}
