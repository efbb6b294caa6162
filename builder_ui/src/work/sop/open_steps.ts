/** Which steps keep a decision waiting. */

import type { WorkStep } from "../api/shapes.ts";
import type { Named } from "../form/needed.ts";

/** Where a step stands on the page. */
export const pathOf = (step: string): string => `sop.${step}`;

/** Blocking steps that are open or without what they demand, by their text. */
export function openSteps(steps: WorkStep[]): Named[] {
  return steps.filter((step) => step.blocking && step.lacks !== null).map((step) => ({ path: pathOf(step.id), name: step.text }));
}
