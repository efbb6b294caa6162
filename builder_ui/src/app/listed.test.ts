import { expect, test } from "vitest";
import { listed } from "./listed.ts";

test("names never run into each other", () => {
  expect(listed(["地点", "时间"], "zh-CN")).toBe("地点、时间");
  expect(listed(["Contract no.", "Opinion"], "en")).toBe("Contract no., Opinion");
});
