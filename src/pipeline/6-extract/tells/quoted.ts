import type { Hit } from '../rules.ts';

/** Those of the ordered `hits` that stand between quotation marks which opened behind `start`: somebody else's words. */
export function quotedIn(text: string, start: number, hits: readonly Hit[]): ReadonlySet<Hit> {
  const quoted = new Set<Hit>();
  let curly = 0;
  let straight = 0;
  let at = start;
  for (const hit of hits) {
    for (; at < hit.start; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x201c) curly++;
      else if (code === 0x201d) curly = Math.max(0, curly - 1);
      else if (code === 0x22) straight++;
    }
    if (curly > 0 || straight % 2 === 1) quoted.add(hit);
  }
  return quoted;
}
