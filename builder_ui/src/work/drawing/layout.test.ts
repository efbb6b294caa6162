import { describe, expect, test } from "vitest";
import { BOX, layout, outline, pathOf, type Box, type DrawnStage } from "./layout.ts";

const stage = (id: string, branches: DrawnStage["branches"] = []): DrawnStage =>
  ({ id, kind: branches.length > 0 ? "parallel" : "approve", title: id, who: [], state: "todo", branches });
const lane = (id: string, ...stages: DrawnStage[]) => ({ id, title: id, when: null, state: "todo", stages });
const apart = (one: Box, other: Box): boolean =>
  one.x + one.w <= other.x || other.x + other.w <= one.x || one.y + one.h <= other.y || other.y + other.h <= one.y;

const FLOW = [
  stage("start"),
  stage("both", [lane("law", stage("legal")), lane("money", stage("finance"), stage("deep", [
    lane("a", stage("a1")), lane("b"),
  ]))]),
  stage("end"),
];

describe("layout", () => {
  test("an empty flow takes no height", () => {
    expect(layout([])).toMatchObject({ boxes: [], lines: [], h: 0 });
  });

  test("stages of a column stand under each other on one axis", () => {
    const { boxes, lines, h } = layout([stage("a"), stage("b"), stage("c")]);
    expect(boxes.map((box) => box.x)).toEqual([0, 0, 0]);
    expect(boxes.map((box) => box.y)).toEqual(boxes.map((box) => box.y).toSorted((x, y) => x - y));
    expect(lines).toHaveLength(2);
    expect(h).toBe(boxes[2]!.y + BOX.h);
  });

  test("lanes stand beside each other", () => {
    const { boxes } = layout(FLOW);
    const at = (id: string): Box => boxes.find((box) => box.stage.id === id)!;
    expect(at("legal").y).toBe(at("finance").y);
    expect(at("legal").x + BOX.w).toBeLessThan(at("finance").x);
    expect(at("legal").lane).toBe("law");
    expect(at("start").x).toBe(at("end").x);
  });

  test("no two boxes overlap and all lie on the paper", () => {
    const { boxes, heads, w, h } = layout(FLOW);
    boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other) => expect(apart(one, other)).toBe(true)));
    for (const box of [...boxes, ...heads]) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.w).toBeLessThanOrEqual(w);
      expect(box.y + box.h).toBeLessThanOrEqual(h);
    }
  });

  test("every lane is entered and left by a line, an empty one too", () => {
    const { lines, heads } = layout(FLOW);
    for (const head of heads) {
      const middle = head.x + head.w / 2;
      const ends = lines.flatMap((line) => [line.points[0]!, line.points.at(-1)!]);
      expect(ends.some(([x, y]) => x === middle && y === head.y)).toBe(true);
    }
  });

  test("a branch not taken is off, and no line is done beyond what was reached", () => {
    const at = (id: string, state: string) => ({ ...stage(id), state });
    const block = { ...stage("either", [
      { ...lane("yes", at("y1", "done"), at("y2", "rejected")), state: "rejected" },
      { ...lane("no", at("n1", "skipped"), at("n2", "skipped")), state: "skipped" },
    ]), state: "rejected" };
    const { lines, axis, w } = layout([at("start", "done"), block, at("after", "skipped"), at("end", "skipped")]);
    expect(axis).toBe(w / 2);
    expect(lines.filter((one) => one.state === "off").every((one) => one.points.some(([x]) => x > axis))).toBe(true);
    expect(lines.map((one) => one.state).toSorted()).toEqual([
      "ahead", "ahead", "ahead", "done", "done", "done", "done", "off", "off", "off", "off",
    ]);
  });

  test("lines become one path", () => {
    expect(pathOf([{ points: [[0, 0], [0, 5]], state: "ahead" }, { points: [[1, 1], [2, 2]], state: "done" }]))
      .toBe("M0 0 L0 5 M1 1 L2 2");
  });
});

test("the outline keeps the order and indents lanes", () => {
  const rows = outline(FLOW).map((row) => `${" ".repeat(row.depth)}${(row.stage ?? row.branch)!.id}`);
  expect(rows).toEqual(["start", "both", " law", "  legal", " money", "  finance", "  deep", "   a", "    a1", "   b", "end"]);
});
