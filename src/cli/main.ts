import { TOOL } from '../model/tool.ts';
import { compiledProgram } from './compiled.ts';
import { errorCode, type Io, writeTo } from './io.ts';

/**
 * Runs one command line and resolves to its exit code: 0, 1 where the command says so, 2 for trouble.
 * The version is answered before anything else is loaded.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) return printVersion(io);
  const { run } = compiledProgram() ?? (await import('./program.ts'));
  return run(argv, io);
}

async function printVersion(io: Io): Promise<number> {
  try {
    await writeTo(io.stdout, `${TOOL.version}\n`);
  } catch (error) {
    if (errorCode(error) !== 'EPIPE') throw error;
  }
  return 0;
}
