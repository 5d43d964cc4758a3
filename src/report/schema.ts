import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { Analysis, Diff, Failure } from '../model/analysis.ts';

/** Import it where it is used: it brings valibot with it. */

const outputs = { analysis: Analysis, failure: Failure, diff: Diff };

const schemaOf = (of: keyof typeof outputs): JsonSchema => {
  const { $schema: _, ...rest } = toJsonSchema(outputs[of], { target: 'draft-2020-12' });
  return rest;
};

/** JSON Schema (draft 2020-12) of one output, or of any of them: a line of `--format jsonl` is an analysis or a failure. */
export function outputSchema(of: keyof typeof outputs | null): JsonSchema {
  const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', title: `pincite ${of ?? 'output'}` };
  if (of !== null) return { ...head, ...schemaOf(of) };
  const names = Object.keys(outputs) as (keyof typeof outputs)[];
  return {
    ...head,
    anyOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(names.map((name) => [name, schemaOf(name)])),
  };
}
