/** How wide columns are and which are shown: a person's habit with one list, kept in this browser. */

import { useState } from "react";
import { useMe, useWorkspace } from "../../../app/me.ts";
import { isObject } from "../../../kernel/forms/values.ts";

/** columns: keys in their order, null while they are the list's own. */
export type Layout = { widths: Record<string, number>; columns: string[] | null };

const NONE: Layout = { widths: {}, columns: null };
export const NARROWEST = 64;
export const WIDEST = 800;

/** list: `app/form` and which view of it. */
export function useLayout(list: string): [Layout, (change: Partial<Layout>) => void] {
  const place = `formloom.list:${useMe().member.id}:${useWorkspace()}/${list}`;
  const [state, setState] = useState({ place, layout: read(place) });
  if (state.place !== place) setState({ place, layout: read(place) });
  const put = (change: Partial<Layout>): void => setState(({ layout }) => {
    const next = { ...layout, ...change };
    write(place, next);
    return { place, layout: next };
  });
  return [state.layout, put];
}

function read(place: string): Layout {
  try {
    return layoutOf(JSON.parse(localStorage.getItem(place) ?? "null"));
  } catch {
    return NONE;
  }
}

/** Whatever was kept, as a layout: other versions of the program wrote there too. */
export function layoutOf(found: unknown): Layout {
  if (!isObject(found)) return NONE;
  const widths = isObject(found["widths"]) ? found["widths"] : {};
  const kept = Object.entries(widths).filter((one): one is [string, number] => typeof one[1] === "number" && one[1] >= NARROWEST && one[1] <= WIDEST);
  const columns = found["columns"];
  return { widths: Object.fromEntries(kept), columns: Array.isArray(columns) && columns.length > 0 && columns.every((one) => typeof one === "string") ? columns : null };
}

function write(place: string, layout: Layout): void {
  try {
    if (layout.columns === null && Object.keys(layout.widths).length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(layout));
  } catch {
    // A full or forbidden store: the list keeps its usual columns next time.
  }
}
