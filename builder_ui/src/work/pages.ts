/** The pages of end users, as the routes name them. */

export { CasePage } from "./case/case_page.tsx";
export { WorkPage } from "./my_work/work_page.tsx";
export { NewRecordPage } from "./record/new_record_page.tsx";
export { RecordPage } from "./record/record_page.tsx";
export { AppPage } from "./records/app_page.tsx";
export { RecordsPage } from "./records/records_page.tsx";
export { TaskPage } from "./task/task_page.tsx";
