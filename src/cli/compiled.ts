import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { compileLess } from './engine.ts';
import type * as Program from './program.ts';

/**
 * The command line as one script with what V8 made of it at build time beside it: to read that takes a fraction of the
 * time that compiling the modules does. V8 takes it only from its own version and flags. Where it refuses it, or there is
 * none (in the tests, which run from source), this is null and the modules themselves are loaded.
 */
export function compiledProgram(folder = dirname(fileURLToPath(import.meta.url))): typeof Program | null {
  const filename = join(folder, 'program.cjs');
  let source: string;
  let cachedData: Buffer;
  try {
    cachedData = readFileSync(join(folder, 'program.cache'));
    // The build writes ASCII alone.
    source = readFileSync(filename, 'latin1');
  } catch {
    return null;
  }
  const script = new Script(source, { filename, cachedData });
  if (script.cachedDataRejected) return null;
  const require = createRequire(import.meta.url);
  // This V8 is the one of the build, so that its flags mean here what they meant there.
  compileLess(require('node:v8'));
  const module = { exports: {} as typeof Program };
  script.runInThisContext()(module, require, folder, pathToFileURL(filename).href);
  return module.exports;
}
