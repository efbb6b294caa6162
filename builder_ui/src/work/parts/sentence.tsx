import { Fragment, type ReactNode } from "react";

/** A sentence of the catalogue whose holes are filled with more than text: `{who} approved {stage}`. */
export function Sentence({ text, parts }: { text: string; parts: { [hole: string]: ReactNode } }) {
  return text.split(/(\{\w+\})/).map((piece, at) => {
    const hole = /^\{(\w+)\}$/.exec(piece)?.[1];
    // The pieces of one sentence never change places.
    // oxlint-disable-next-line react/no-array-index-key
    return <Fragment key={at}>{hole === undefined ? piece : parts[hole]}</Fragment>;
  });
}
