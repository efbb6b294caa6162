export { PlainText as Cell } from "../parts/plain_text.tsx";
