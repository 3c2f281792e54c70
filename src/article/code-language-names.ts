/** Display names that are not just the capitalized id. */
const names: Readonly<Record<string, string>> = {
  asm: 'Assembly',
  cpp: 'C++',
  'c++': 'C++',
  cs: 'C#',
  csharp: 'C#',
  'c#': 'C#',
  fsharp: 'F#',
  golang: 'Go',
  graphql: 'GraphQL',
  javascript: 'JavaScript',
  js: 'JavaScript',
  kt: 'Kotlin',
  latex: 'LaTeX',
  matlab: 'MATLAB',
  md: 'Markdown',
  objc: 'Objective-C',
  objectivec: 'Objective-C',
  plsql: 'PL/SQL',
  powershell: 'PowerShell',
  proto: 'Protocol Buffers',
  protobuf: 'Protocol Buffers',
  ps1: 'PowerShell',
  py: 'Python',
  rb: 'Ruby',
  rs: 'Rust',
  sh: 'Shell',
  ts: 'TypeScript',
  typescript: 'TypeScript',
  vb: 'Visual Basic',
  wasm: 'WebAssembly',
  yml: 'YAML',
};

const acronyms = /^(?:[sp]?css|html?|ini|jsonc?|[jt]sx|php|sql|svg|toml|xml|yaml)$/i;

/** Display name of a programming language, by its id. */
export function languageName(id: string): string {
  if (acronyms.test(id)) return id.toUpperCase();
  const known = Object.hasOwn(names, id.toLowerCase()) ? names[id.toLowerCase()] : undefined;
  return known ?? id.charAt(0).toUpperCase() + id.slice(1);
}
