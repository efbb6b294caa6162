/** Idempotency keys: the same request has the same key until it succeeded; another one has its own. */

export type RepeatKeys = { keyFor: (request: unknown) => string; done: () => void };

export function repeatKeys(): RepeatKeys {
  let last: { text: string; key: string } | null = null;
  return {
    keyFor: (request) => {
      const text = JSON.stringify(request);
      if (last?.text !== text) last = { text, key: crypto.randomUUID() };
      return last.key;
    },
    done: () => {
      last = null;
    },
  };
}
