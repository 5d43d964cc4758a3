import { TOOL } from '../model/tool.ts';
import { errorCode, type Io, writeTo } from './io.ts';

/**
 * Runs one command line and resolves to its exit code: 0, 1 where the command says so, 2 for trouble.
 * The version is answered before anything else is loaded.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      await writeTo(io.stdout, `${TOOL.version}\n`);
      return 0;
    }
    const { run } = await import('./program.ts');
    return await run(argv, io);
  } catch (error) {
    if (errorCode(error) === 'EPIPE') return 0;
    const { troubleLine } = await import('./trouble-line.ts');
    await writeTo(io.stderr, troubleLine(error)).catch(() => {});
    return 2;
  }
}
