/** What every output says made it. A test keeps the version equal to package.json's. */
export const TOOL = { name: 'pincite', version: '0.1.0' } as const;
