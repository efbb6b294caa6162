/** How wide each column of a grid is. */

import type { Column } from "../columns.ts";

/** The first column begins where the page's title does, and the last ends where its actions do. */
const MARGIN = 12;
const BOX = 44;
const FIXED: { [type: string]: number } = { date: 112, datetime: 150, number: 96, rollup: 96, switch: 96, money: 132, serial: 148, phone: 132 };

/** A stage is told with its deadline. */
const OF_FACTS: { [fact: string]: [least: number, share: number] } = {
  _state: [120, 0], _stages: [180, 1.2], _due: [150, 0], _created_at: [184, 0], _updated_at: [184, 0],
};

export type Widths = { template: string; least: number; box: number };

/** The grid's template: a box to select by, then the columns; what somebody set counts, the rest is shared out. */
export function widthsOf(columns: Column[], set: Record<string, number>): Widths {
  const found = columns.map((column, at) => {
    const own = set[column.key];
    return own === undefined ? shareOf(column, at === columns.length - 1) : [own, 0] as const;
  });
  // When every column has a width of its own, the last one takes what is left over.
  if (found.every(([, share]) => share === 0) && found.length > 0) found[found.length - 1] = [found.at(-1)![0], 1];
  const tracks = found.map(([least, share]) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`));
  return { template: `${BOX}px ${tracks.join(" ")}`, least: found.reduce((sum, [one]) => sum + one, BOX), box: BOX };
}

function shareOf(column: Column, isLast: boolean): readonly [least: number, share: number] {
  const [least, share] = usual(column);
  return [isLast ? least + MARGIN : least, share];
}

/** The least width, wide enough for what the type shows, and its share of what is left over. */
function usual(column: Column): [least: number, share: number] {
  if (column.kind === "system") return OF_FACTS[column.system] ?? [150, 1];
  const fixed = FIXED[column.field.type.name];
  if (fixed !== undefined) return [fixed, 0];
  return column.field.type.name === "select" || column.field.type.name === "member" ? [124, 0.6] : [148, 1.4];
}
