import type * as V8 from 'node:v8';

/**
 * How V8 is to compile in a run of the command line, which lasts a second or two and spends a third of that on machine
 * code which is not used long enough to pay for itself:
 * - a function is optimized when it has run for seven times as long as by default, and then takes in fewer others;
 * - a regular expression becomes machine code at its first use, in place of twice: as bytecode first.
 * None of these changes what a program does, only when it is compiled. All are read whenever V8 compiles, so that they may
 * be set when it runs already, as flags about memory may not.
 */
const FLAGS = ['--interrupt-budget=500000', '--max-inlined-bytecode-size-cumulative=300', '--no-regexp-tier-up'];

/** Behind the reading of what is precompiled: V8 refuses what was compiled under other flags. */
export function compileLess(v8: Pick<typeof V8, 'setFlagsFromString'>): void {
  for (const flag of FLAGS) v8.setFlagsFromString(flag);
}
