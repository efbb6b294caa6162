/** Exact numbers as JSON: at most 15 significant digits, a scale of at most 6, never NaN. */

import Big from "big.js";
import { Wrong, wordOf, type Json } from "./values.ts";

export const MAX_DIGITS = 15;
export const MAX_SCALE = 6;
/** Digits before the point plus the scale: what a scaled 64-bit integer can hold. */
const MAX_WHOLE = 18;
const HALF_UP = 1;

/** The decimal a JSON number stands for; null for everything else. */
export function exact(raw: unknown): Big | null {
  return typeof raw === "number" && Number.isFinite(raw) ? new Big(raw) : null;
}

/** The number if it fits the scale and the digits that survive a double. */
export function readNumber(raw: Json, scale: number): number | Wrong {
  const number = exact(raw);
  if (number === null) return new Wrong("not_a_number");
  if (number.eq(0)) return 0;
  const significant = number.c.length;
  const whole = Math.max(0, number.e + 1);
  const decimals = Math.max(0, significant - 1 - number.e);
  if (Math.max(significant, whole) > MAX_DIGITS || whole + scale > MAX_WHOLE) return new Wrong("number_too_long");
  if (decimals > scale) return new Wrong("wrong_scale", { scale });
  return number.toNumber();
}

/** A computed number brought to the field's scale, half away from zero. */
export function rounded(result: Json, scale: number): Json {
  const number = exact(result);
  return number === null || number.e > MAX_WHOLE ? result : number.round(scale, HALF_UP).toNumber();
}

/** 1234.5 with scale 2 -> 1,234.50; without a scale only the digits it has. */
export function grouped(value: Json, scale?: number): string {
  const number = exact(value);
  if (number === null) return wordOf(value);
  const [whole, decimals] = number.toFixed(scale).split(".");
  const spaced = whole!.replace(/\B(?=([0-9]{3})+$)/g, ",");
  return decimals === undefined ? spaced : `${spaced}.${decimals}`;
}
