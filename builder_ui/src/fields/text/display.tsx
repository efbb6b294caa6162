export { PlainText as Display } from "../parts/plain_text.tsx";
