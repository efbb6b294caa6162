import { expect, test } from "vitest";
import { dayText, fromLocal, toLocal, zoneNote } from "./moments.ts";

test("a moment is shown and typed in the workspace's zone", () => {
  expect(toLocal("2026-11-24T10:30:00Z", "Asia/Shanghai")).toBe("2026-11-24T18:30");
  expect(fromLocal("2026-11-24T18:30", "Asia/Shanghai")).toBe("2026-11-24T10:30:00Z");
});

test.each(["2026-03-29T00:59", "2026-03-29T03:00", "2026-10-25T01:30", "2026-10-25T04:00"])(
  "typing %s beside a clock change comes back the same", (local) => {
    expect(toLocal(fromLocal(local, "Europe/Berlin"), "Europe/Berlin")).toBe(local);
  });

test("a day has no zone", () => {
  expect(dayText("2026-03-12", "en")).toBe("Mar 12, 2026");
  expect(dayText("2026-03-12", "zh-CN")).toBe("2026年3月12日");
});

test("the offset is named only where the clocks differ", () => {
  const now = new Date("2026-11-24T00:00:00Z");
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(zoneNote(here, now)).toBe("");
  const india = zoneNote("Asia/Kolkata", now);
  expect(india === "" || india === "UTC+5:30").toBe(true);
});
