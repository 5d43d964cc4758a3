import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const usage = fileURLToPath(new URL('usage.cjs', import.meta.url));

/**
 * Runs Node once with `args`: seconds by the clock (`wall`), seconds of processor time (`cpu`, user and system, all
 * threads) and the largest resident size in MB (`memory`). Processor time is what is compared: it changes less with what
 * else the machine does.
 */
export function run(args, options = []) {
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, [...options, '--require', usage, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (child.status !== 0 || !child.output[3]) throw new Error(`node ${args.join(' ')}: ${child.stderr || child.error}`);
  return { wall, ...JSON.parse(child.output[3]) };
}

/** The best of several runs: what disturbs a run can only make it slower. Memory is the largest. */
export function best(times, measured) {
  const runs = Array.from({ length: times }, measured);
  const least = (key) => Math.min(...runs.map((one) => one[key]));
  return { wall: least('wall'), cpu: least('cpu'), memory: Math.max(...runs.map((one) => one.memory)) };
}

/**
 * Median clock time of programs that are run in turn, round after round, so that a busy moment of the machine falls on all
 * alike: how many times the first one's each takes.
 */
export function startRatios(times, programs) {
  const rounds = Array.from({ length: times }, () => programs.map((args) => run(args)));
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  const seconds = programs.map((_, i) => median(rounds.map((round) => round[i].wall)));
  const cpu = programs.map((_, i) => median(rounds.map((round) => round[i].cpu)));
  return programs.map((_, i) => ({
    wall: seconds[i],
    ratio: seconds[i] / seconds[0],
    cpuRatio: cpu[i] / cpu[0],
  }));
}
