export const related = {
  "related.none": "暂无记录",
} as const;
