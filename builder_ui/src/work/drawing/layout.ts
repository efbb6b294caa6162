/** Where the stages of a flow stand on paper: pure geometry, no React. */

export type DrawnBranch = { id: string; title: string; when: string | null; state: string; stages: DrawnStage[] };
export type DrawnStage = {
  id: string; kind: string; title: string; who: string[]; state: string; branches?: DrawnBranch[];
};

export type Box = { stage: DrawnStage; x: number; y: number; w: number; h: number; lane: string | null };
export type LaneHead = { branch: DrawnBranch; x: number; y: number; w: number; h: number };
export type Line = { points: [number, number][]; done: boolean };
export type Layout = { boxes: Box[]; heads: LaneHead[]; lines: Line[]; w: number; h: number };

export const BOX = { w: 208, h: 60 };
export const HEAD = { w: 208, h: 26 };
/** Between two stages of a column; room for the bend of a fork; between two lanes. */
const GAP = 26;
const FORK = 20;
const LANE_GAP = 20;

type Piece = Layout & { /** Where a line may enter and leave, from the piece's left edge. */ axis: number };

/** The whole flow as one column, its blocks with lanes side by side. */
export function layout(stages: DrawnStage[]): Layout {
  const { boxes, heads, lines, w, h } = column(stages, null);
  return { boxes, heads, lines, w, h };
}

/** States a line behind which the case has gone. */
const PASSED = new Set(["done", "skipped"]);

export const passed = (state: string): boolean => PASSED.has(state);

function column(stages: DrawnStage[], lane: string | null): Piece {
  const pieces = stages.map((stage) => (hasLanes(stage) ? block(stage, lane) : single(stage, lane)));
  const axis = Math.max(BOX.w / 2, ...pieces.map((piece) => piece.axis));
  const right = Math.max(BOX.w / 2, ...pieces.map((piece) => piece.w - piece.axis));
  const found: Piece = { boxes: [], heads: [], lines: [], w: axis + right, h: 0, axis };
  pieces.forEach((piece, at) => {
    if (at > 0) {
      const y = found.h + GAP;
      found.lines.push({ points: [[axis, found.h], [axis, y]], done: passed(stages[at - 1]!.state) });
      found.h = y;
    }
    add(found, piece, axis - piece.axis, found.h);
    found.h += piece.h;
  });
  return found;
}

const hasLanes = (stage: DrawnStage): boolean => (stage.branches?.length ?? 0) > 0;

function single(stage: DrawnStage, lane: string | null): Piece {
  return { boxes: [{ stage, x: 0, y: 0, ...BOX, lane }], heads: [], lines: [], ...BOX, axis: BOX.w / 2 };
}

/** The block's own box, its lanes beside each other under it, and the lines that part and meet. */
function block(stage: DrawnStage, lane: string | null): Piece {
  const lanes = stage.branches!.map((branch) => laneOf(branch));
  const w = lanes.reduce((sum, one) => sum + one.w, 0) + LANE_GAP * (lanes.length - 1);
  const width = Math.max(w, BOX.w);
  const axis = width / 2;
  const top = BOX.h + FORK * 2;
  const tallest = Math.max(...lanes.map((one) => one.h));
  const h = top + tallest + FORK * 2;
  const found: Piece = { boxes: [], heads: [], lines: [], w: width, h, axis };
  add(found, single(stage, lane), axis - BOX.w / 2, 0);
  let x = (width - w) / 2;
  lanes.forEach((one, at) => {
    const middle = x + one.axis;
    const branch = stage.branches![at]!;
    found.lines.push({
      points: [[axis, BOX.h], [axis, BOX.h + FORK], [middle, BOX.h + FORK], [middle, top]],
      done: branch.state !== "todo",
    });
    add(found, one, x, top);
    found.lines.push({
      points: [[middle, top + one.h], [middle, h - FORK], [axis, h - FORK], [axis, h]], done: passed(branch.state),
    });
    x += one.w + LANE_GAP;
  });
  return found;
}

function laneOf(branch: DrawnBranch): Piece {
  const inside = branch.stages.length > 0 ? column(branch.stages, branch.id) : null;
  const axis = Math.max(inside?.axis ?? 0, HEAD.w / 2);
  const w = axis + Math.max((inside?.w ?? 0) - (inside?.axis ?? 0), HEAD.w / 2);
  const found: Piece = { boxes: [], heads: [], lines: [], w, h: HEAD.h, axis };
  found.heads.push({ branch, x: axis - HEAD.w / 2, y: 0, ...HEAD });
  if (inside !== null) {
    const y = HEAD.h + GAP / 2;
    found.lines.push({ points: [[axis, HEAD.h], [axis, y]], done: branch.state !== "todo" });
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
