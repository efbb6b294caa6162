/** How far down each list was scrolled, for as long as the program is open: who comes back goes on there. */

const depths = new Map<string, number>();

export function keepDepth(place: string, depth: number): void {
  depths.set(place, depth);
}

export function depthAt(place: string): number {
  return depths.get(place) ?? 0;
}
