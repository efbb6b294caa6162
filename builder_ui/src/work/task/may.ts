/** Which actions a task or case offers its reader. */

import type { May } from "../../api/index.ts";

export function offered(may: May[], action: string): May | undefined {
  return may.find((one) => one.action === action);
}

/** Offered and possible now. */
export function allowed(may: May[], action: string): boolean {
  return offered(may, action)?.ok === true;
}

/** The one decision that moves the work on. */
export function mainAction(may: May[]): "approve" | "handle" | "resubmit" | null {
  return (["approve", "handle", "resubmit"] as const).find((action) => offered(may, action) !== undefined) ?? null;
}
