import type { Analysis } from '../model/analysis.ts';
import { Trouble } from '../model/trouble.ts';

/**
 * A saved analysis (`pincite analyze REPORT --format json`), checked. `file` is named in what goes wrong; `version` is
 * that of the program that reads: an analysis made by other rules would make differences of its own.
 */
export async function readAnalysis(json: string, file: string, version: string): Promise<Analysis> {
  const data = parse(json, file);
  if (Array.isArray(data))
    throw new Trouble('not-an-analysis', file, `holds a list of ${data.length} analyses: save one report a file`);
  if (!isRecord(data) || !('schema' in data) || !('document' in data))
    throw new Trouble(
      'not-an-analysis',
      file,
      'is not an analysis: make one with "pincite analyze REPORT --format json"',
    );
  if (data.schema !== 1)
    throw new Trouble(
      'other-schema',
      file,
      `has schema ${short(data.schema)}, this program reads 1: analyse the report again`,
    );
  if ('error' in data)
    throw new Trouble('not-an-analysis', file, 'tells of a report that failed: there is no analysis in it');
  const [v, model] = await Promise.all([import('valibot'), import('../model/analysis.ts')]);
  const checked = v.safeParse(model.Analysis, data);
  if (!checked.success) {
    const [issue] = checked.issues;
    throw new Trouble(
      'bad-analysis',
      file,
      `at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message.replace(/\s+/g, ' ')}`,
    );
  }
  const made = checked.output.tool.version;
  if (series(made) !== series(version))
    throw new Trouble(
      'other-version',
      file,
      `was made by pincite ${short(made)}, this is ${version}: analyse the report again`,
    );
  return checked.output;
}

function parse(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw new Trouble('bad-json', file, 'is not JSON: give a report, or a saved analysis');
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const short = (value: unknown): string => String(JSON.stringify(value)).slice(0, 40);

/** Versions of one series give the same analysis in all that a comparison looks at: '1' of 1.4.2, '0.3' of 0.3.9. */
const series = (version: string): string => {
  const [major = '', minor = ''] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
};
