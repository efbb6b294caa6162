export { Display as Cell } from "./display.tsx";
