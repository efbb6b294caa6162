import { expect, test } from "vitest";
import { listed } from "./listed.ts";

test("names never run into each other", () => {
  expect(listed(["合同编号", "法务意见"], "zh-CN")).toBe("合同编号、法务意见");
  expect(listed(["Contract no.", "Opinion"], "en")).toBe("Contract no., Opinion");
});
