import { ANY, OR, SKIP } from './phrase.ts';

/**
 * Phrases as a trie on word ids: plain data, so that the build can make it and a run only read it. Alternatives lead to
 * one node behind them all ("lack|absence|want of" has three edges to the node before "of"), so that they are not
 * multiplied out.
 *
 *   node 0 ──lack──▶ 1 ──of──▶ 2 ends phrase 0        first  [0, 1, 2, 2]     node n has the edges first[n] ..< first[n + 1]
 *                                                      word   [1, 2]           by word id
 *                                                      to     [1, 2]
 */
export interface Trie {
  /** The words that phrases name, parted by spaces; the first one's id is 1. */
  words: string;
  first: readonly number[];
  /** Of each edge its word, ascending within a node, and where it leads. A word may lead to several nodes. */
  word: readonly number[];
  to: readonly number[];
  /** The phrases that end at node n: ends[firstEnd[n]] ..< ends[firstEnd[n + 1]]. */
  firstEnd: readonly number[];
  ends: readonly number[];
  /** Node and target, by turns: edges that any word takes, and those that may skip words first. */
  any: readonly number[];
  skip: readonly number[];
}

interface Node {
  /** Targets by word id. */
  edges: Map<number, number[]>;
  /** 0 for none, as the root is nobody's target. */
  any: number;
  skip: number;
  ends: number[];
  /** It stands behind alternatives: phrases that go on from one of these alone must not share it. */
  isJoin: boolean;
}

/** The trie of phrases that `readyPhrase` made ready; a phrase's number is its index. */
export function buildTrie(ready: readonly string[]): Trie {
  const ids = new Map<string, number>();
  const nodes: Node[] = [];
  /** Nodes behind alternatives, by the node before them and the alternatives. */
  const joins = new Map<string, number>();

  const newNode = (isJoin = false): number => nodes.push({ edges: new Map(), any: 0, skip: 0, ends: [], isJoin }) - 1;

  const idOf = (key: string): number => {
    const id = ids.get(key) ?? ids.size + 1;
    ids.set(key, id);
    return id;
  };

  /** The node behind one word, which is `to` where that is given. */
  const child = (from: number, key: string, to = 0): number => {
    const node = nodes[from] as Node;
    if (key === ANY) {
      node.any ||= newNode();
      return node.any;
    }
    if (key === SKIP) {
      node.skip ||= newNode();
      return node.skip;
    }
    const id = idOf(key);
    const known = node.edges.get(id) ?? [];
    const fit = known.find((next) => (to === 0 ? !nodes[next]?.isJoin : next === to));
    if (fit !== undefined) return fit;
    const next = to || newNode();
    node.edges.set(id, [...known, next]);
    return next;
  };

  /** The node behind the words of one alternative, which is `to` where that is given. */
  const path = (from: number, choice: string, to = 0): number => {
    const words = choice.split('+');
    const last = words.pop() as string;
    return child(
      words.reduce((at, word) => child(at, word), from),
      last,
      to,
    );
  };

  /** The node behind one position of a phrase. */
  const behind = (from: number, position: string): number => {
    if (!position.includes('|')) return path(from, position);
    const name = `${from} ${position}`;
    let join = joins.get(name);
    if (join === undefined) {
      join = newNode(true);
      joins.set(name, join);
      for (const choice of position.split('|')) path(from, choice, join);
    }
    return join;
  };

  newNode();
  ready.forEach((phrase, index) => {
    for (const way of phrase.split(OR)) {
      const positions = way.split(' ').filter((position) => position !== '');
      const last = positions.reduce(behind, 0);
      if (last !== 0) nodes[last]?.ends.push(index);
    }
  });
  return pack(nodes, [...ids.keys()]);
}

function pack(nodes: readonly Node[], words: readonly string[]): Trie {
  const first = [0];
  const word: number[] = [];
  const to: number[] = [];
  const firstEnd = [0];
  const ends: number[] = [];
  for (const node of nodes) {
    for (const [id, targets] of [...node.edges].sort(([a], [b]) => a - b))
      for (const target of targets) {
        word.push(id);
        to.push(target);
      }
    first.push(word.length);
    ends.push(...node.ends);
    firstEnd.push(ends.length);
  }
  const special = (key: 'any' | 'skip') => nodes.flatMap((node, index) => (node[key] ? [index, node[key]] : []));
  return { words: words.join(' '), first, word, to, firstEnd, ends, any: special('any'), skip: special('skip') };
}
