import { toJsonSchema } from '@valibot/to-json-schema';
import { TaxonomyFile } from './schema.ts';

/** JSON Schema of the taxonomy format, for editors: `# yaml-language-server: $schema=taxonomy.schema.json`. */
export const taxonomyJsonSchema = (): Record<string, unknown> => ({
  ...toJsonSchema(TaxonomyFile, { target: 'draft-2020-12', errorMode: 'ignore' }),
  title: 'pincite taxonomy',
});
