/** Where the stages of a flow stand on paper: pure geometry, no React. */

export type DrawnBranch = { id: string; title: string; when: string | null; state: string; stages: DrawnStage[] };
export type DrawnStage = {
  id: string; kind: string; title: string; who: string[]; state: string; branches?: DrawnBranch[];
};

export type Box = { stage: DrawnStage; x: number; y: number; w: number; h: number; lane: string | null };
export type LaneHead = { branch: DrawnBranch; x: number; y: number; w: number; h: number };
/** ahead: not gone yet; done: gone; off: belongs to a branch that was not taken. */
export type LineState = "ahead" | "done" | "off";
export type Line = { points: [number, number][]; state: LineState };
/** `axis`: where a line enters and leaves, from the left edge. */
export type Layout = { boxes: Box[]; heads: LaneHead[]; lines: Line[]; w: number; h: number; axis: number };

export const BOX = { w: 208, h: 60 };
export const HEAD = { w: 208, h: 26 };
/** Between two stages of a column; room for the bend of a fork; between two lanes. */
const GAP = 26;
const FORK = 20;
const LANE_GAP = 20;

/** The whole flow as one column, its blocks with lanes side by side. */
export function layout(stages: DrawnStage[]): Layout {
  return column(stages, null);
}

/** States that a case leaves behind. */
const PASSED = new Set(["done", "skipped"]);
/** States of what no case has come to. */
const UNTOUCHED = new Set(["todo", "skipped"]);

/** How the line that leads to the stage at this place looks: gone only when something behind it was reached. */
function leading(stages: DrawnStage[], at: number, branch: DrawnBranch | null): LineState {
  if (branch?.state === "skipped") return "off";
  const beyond = stages.slice(at).some((one) => !UNTOUCHED.has(one.state));
  return beyond && PASSED.has(stages[at - 1]!.state) ? "done" : "ahead";
}

function entering(branch: DrawnBranch): LineState {
  return branch.state === "skipped" ? "off" : branch.state === "todo" ? "ahead" : "done";
}

function leaving(branch: DrawnBranch): LineState {
  return branch.state === "skipped" ? "off" : branch.state === "done" ? "done" : "ahead";
}

function column(stages: DrawnStage[], branch: DrawnBranch | null): Layout {
  const lane = branch?.id ?? null;
  const pieces = stages.map((stage) => (hasLanes(stage) ? block(stage, lane) : single(stage, lane)));
  const axis = Math.max(BOX.w / 2, ...pieces.map((piece) => piece.axis));
  const right = Math.max(BOX.w / 2, ...pieces.map((piece) => piece.w - piece.axis));
  const found: Layout = { boxes: [], heads: [], lines: [], w: axis + right, h: 0, axis };
  pieces.forEach((piece, at) => {
    if (at > 0) {
      const y = found.h + GAP;
      found.lines.push({ points: [[axis, found.h], [axis, y]], state: leading(stages, at, branch) });
      found.h = y;
    }
    add(found, piece, axis - piece.axis, found.h);
    found.h += piece.h;
  });
  return found;
}

export const hasLanes = (stage: DrawnStage): boolean => (stage.branches?.length ?? 0) > 0;

function single(stage: DrawnStage, lane: string | null): Layout {
  return { boxes: [{ stage, x: 0, y: 0, ...BOX, lane }], heads: [], lines: [], ...BOX, axis: BOX.w / 2 };
}

/** The block's own box, its lanes beside each other under it, and the lines that part and meet. */
function block(stage: DrawnStage, lane: string | null): Layout {
  const lanes = stage.branches!.map((branch) => laneOf(branch));
  const w = lanes.reduce((sum, one) => sum + one.w, 0) + LANE_GAP * (lanes.length - 1);
  const width = Math.max(w, BOX.w);
  const axis = width / 2;
  const top = BOX.h + FORK * 2;
  const tallest = Math.max(...lanes.map((one) => one.h));
  const h = top + tallest + FORK * 2;
  const found: Layout = { boxes: [], heads: [], lines: [], w: width, h, axis };
  add(found, single(stage, lane), axis - BOX.w / 2, 0);
  let x = (width - w) / 2;
  lanes.forEach((one, at) => {
    const middle = x + one.axis;
    const branch = stage.branches![at]!;
    found.lines.push({
      points: [[axis, BOX.h], [axis, BOX.h + FORK], [middle, BOX.h + FORK], [middle, top]],
      state: entering(branch),
    });
    add(found, one, x, top);
    found.lines.push({
      points: [[middle, top + one.h], [middle, h - FORK], [axis, h - FORK], [axis, h]], state: leaving(branch),
    });
    x += one.w + LANE_GAP;
  });
  return found;
}

function laneOf(branch: DrawnBranch): Layout {
  const inside = branch.stages.length > 0 ? column(branch.stages, branch) : null;
  const axis = Math.max(inside?.axis ?? 0, HEAD.w / 2);
  const w = axis + Math.max((inside?.w ?? 0) - (inside?.axis ?? 0), HEAD.w / 2);
  const found: Layout = { boxes: [], heads: [], lines: [], w, h: HEAD.h, axis };
  found.heads.push({ branch, x: axis - HEAD.w / 2, y: 0, ...HEAD });
  if (inside !== null) {
    const y = HEAD.h + GAP / 2;
    found.lines.push({ points: [[axis, HEAD.h], [axis, y]], state: entering(branch) });
    add(found, inside, axis - inside.axis, y);
    found.h = y + inside.h;
  }
  return found;
}

function add(into: Layout, piece: Layout, dx: number, dy: number): void {
  into.boxes.push(...piece.boxes.map((one) => ({ ...one, x: one.x + dx, y: one.y + dy })));
  into.heads.push(...piece.heads.map((one) => ({ ...one, x: one.x + dx, y: one.y + dy })));
  into.lines.push(...piece.lines.map((one) => ({
    ...one, points: one.points.map(([x, y]): [number, number] => [x + dx, y + dy]),
  })));
}

/** Lines as one SVG path. */
export function pathOf(lines: Line[]): string {
  return lines.map(({ points }) => points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join(" ")).join(" ");
}

export type OutlineRow = { depth: number; stage?: DrawnStage; branch?: DrawnBranch };

/** The same flow as an indented list, for narrow screens and screen readers. */
export function outline(stages: DrawnStage[], depth = 0): OutlineRow[] {
  return stages.flatMap((stage) => [
    { depth, stage },
    ...(stage.branches ?? []).flatMap((branch) => [
      { depth: depth + 1, branch }, ...outline(branch.stages, depth + 2),
    ]),
  ]);
}
