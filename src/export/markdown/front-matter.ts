/**
 * A block of front matter. Texts are quoted as JSON, which is YAML: no title can be read as a number, a list or a
 * comment. What is undefined or empty is left out.
 */
export function frontMatter(entries: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const lines = Object.entries(entries).flatMap(([key, value]) => {
    if (value === undefined || value.length === 0) return [];
    return [`${key}: ${typeof value === 'string' ? scalar(value) : `[${value.map(quote).join(', ')}]`}`];
  });
  return `---\n${lines.join('\n')}\n---`;
}

/** A date stays bare, so that programs take it for one. */
function scalar(value: string): string {
  return /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(value) ? value : quote(value);
}

/** Line ends that are only YAML's are written out. */
function quote(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
