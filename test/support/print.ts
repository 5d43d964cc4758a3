const WIDTH = 120;

/** JSON of which each value that fits a line stands on one: short enough to read, long enough for a useful diff. */
export function print(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH) return line;
  const deeper = `${indent}  `;
  const [open, parts, close] = Array.isArray(value)
    ? ['[', value.map((entry) => print(entry, deeper)), ']']
    : ['{', Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${print(entry, deeper)}`), '}'];
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
}
