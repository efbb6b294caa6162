/** Taking files that are dropped onto or pasted into a field. */

import { useState, type ClipboardEvent, type DragEvent } from "react";

export function useDrop(take: (files: FileList) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    on: {
      onPaste: (event: ClipboardEvent): void => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        take(event.clipboardData.files);
      },
      onDrop: (event: DragEvent): void => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      },
      onDragOver: (event: DragEvent): void => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (): void => setOver(false),
    },
  };
}
