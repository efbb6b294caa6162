/** Words of records, forms, tasks and cases. */

export const work = {
  "work.approve": "同意",
  "work.reject": "驳回",
} as const;
