/** The API as the pages use it. */

export {
  call, callInSteps, csrfToken, download, setCallLanguage, setCsrfToken, whenSignedOut, type Answer, type CallOptions, type Step,
} from "./client.ts";
export { ApiProblem, type FieldProblem } from "./problem.ts";
export type * from "./types.ts";
